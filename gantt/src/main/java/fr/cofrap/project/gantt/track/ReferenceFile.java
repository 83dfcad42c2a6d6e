package fr.cofrap.project.gantt.track;

import fr.cofrap.project.gantt.plan.PlanRefused;
import fr.cofrap.project.gantt.plan.Refusal;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.gantt.plan.YamlNode;
import fr.cofrap.project.gantt.schedule.Schedule;
import fr.cofrap.project.gantt.schedule.Slot;
import fr.cofrap.project.kanban.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads and writes gantt/reference.yml. */
public final class ReferenceFile {

  /** Where it is, from the root of the repository. */
  public static final String NAME = "gantt/reference.yml";

  private static final String HEAD =
      """
      # Référence figée : le plan tel que les cartes le disaient dans le commit qui a ouvert le tableau.
      # Ne se corrige pas : un test la compare à ce commit. Ce qui change ensuite est un écart.
      """;

  private ReferenceFile() {}

  public static Reference read(Path root) {
    if (!Files.exists(root.resolve(NAME))) {
      String problem = "il n’existe pas encore. Remède : docs/generate gantt.";
      throw new PlanRefused(new Refusal.UnreadableFile(NAME, problem));
    }
    try {
      return parse(Files.readString(root.resolve(NAME)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Reference parse(String text) {
    YamlNode yaml = YamlNode.parse(NAME, text);
    Map<Integer, Reference.Item> items = new TreeMap<>();
    yaml.children("cartes").forEach(it -> items.put(it.integer("id"), item(it)));
    YamlNode reached = yaml.child("jalons");
    Map<String, LocalDateTime> milestones = new TreeMap<>();
    reached.keys().forEach(code -> milestones.put(code, moment(reached, code)));
    return new Reference(yaml.read("tableau", "un instant", Instant::parse), items, milestones);
  }

  private static Reference.Item item(YamlNode yaml) {
    String role = yaml.text("role");
    Task task =
        new Task(
            yaml.integer("id"),
            yaml.text("titre"),
            yaml.integer("mission"),
            Role.of(role)
                .orElseThrow(
                    () -> new PlanRefused(new Refusal.UnknownRole(yaml.where("role"), role))),
            Duration.ofMinutes(
                yaml.number("estimation_h").multiply(BigDecimal.valueOf(60)).longValueExact()),
            yaml.texts("depend_de").stream().map(Integer::valueOf).toList(),
            yaml.text("jalon"));
    return new Reference.Item(task, moment(yaml, "debut"), moment(yaml, "fin"));
  }

  private static LocalDateTime moment(YamlNode yaml, String key) {
    return yaml.read(key, "un moment tel que 2026-11-23T09:00", LocalDateTime::parse);
  }

  /** The text of a reference made of the first cards and their schedule. */
  public static String write(Origin origin, Schedule schedule) {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("tableau: ").append(origin.at()).append("\ncartes:\n");
    schedule.slots().values().forEach(slot -> text.append(lines(slot)));
    text.append("jalons:\n");
    schedule.milestones().forEach((code, at) -> text.append("  %s: %s%n".formatted(code, at)));
    return text.toString();
  }

  private static String lines(Slot slot) {
    Task task = slot.task();
    return """
          - id: %d
            titre: "%s"
            mission: %d
            role: %s
            estimation_h: %s
            depend_de: %s
            jalon: %s
            debut: %s
            fin: %s
        """
        .formatted(
            task.id(),
            task.title().replace("\\", "\\\\").replace("\"", "\\\""),
            task.mission(),
            task.role().slug(),
            BigDecimal.valueOf(task.hours()).stripTrailingZeros().toPlainString(),
            List.copyOf(task.dependsOn()),
            task.milestone(),
            slot.start(),
            slot.finish());
  }
}
