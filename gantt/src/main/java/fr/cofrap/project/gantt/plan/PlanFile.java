package fr.cofrap.project.gantt.plan;

import fr.cofrap.project.kanban.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads gantt/plan.yml. */
public final class PlanFile {

  /** Where it is, from the root of the repository. */
  public static final String NAME = "gantt/plan.yml";

  private static final Map<String, DayOfWeek> DAYS =
      Set.of(DayOfWeek.values()).stream()
          .collect(
              Collectors.toMap(
                  it -> it.getDisplayName(java.time.format.TextStyle.FULL, Locale.FRENCH),
                  it -> it));

  private PlanFile() {}

  /**
   * The plan of the repository at this root.
   *
   * @throws PlanRefused when a value is missing or cannot be understood
   */
  public static Plan read(Path root) {
    try {
      return parse(Files.readString(root.resolve(NAME)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Plan parse(String text) {
    YamlNode yaml = YamlNode.parse(NAME, text);
    LocalDate start = yaml.date("debut");
    return new Plan(
        yaml.text("projet"),
        start,
        yaml.read("fuseau", "un fuseau tel que Europe/Paris", ZoneId::of),
        calendar(yaml.child("calendrier"), start),
        team(yaml.child("roles")),
        missions(yaml.child("missions")),
        yaml.children("jalons").stream()
            .filter(it -> !beyond(it))
            .map(PlanFile::milestone)
            .toList(),
        yaml.children("jalons").stream()
            .filter(PlanFile::beyond)
            .map(it -> it.text("code"))
            .collect(Collectors.toSet()),
        costs(yaml.child("couts")),
        WelcomeFile.read(yaml.child("accueil")));
  }

  private static WorkCalendar calendar(YamlNode yaml, LocalDate start) {
    Set<DayOfWeek> days = new java.util.HashSet<>();
    for (String day : yaml.texts("jours")) {
      days.add(known(yaml.where("jours"), day, DAYS, "un jour tel que lundi"));
    }
    List<Hours> hours =
        yaml.texts("horaires").stream().map(it -> hours(yaml.where("horaires"), it)).toList();
    if (days.isEmpty() || hours.isEmpty()) {
      throw new PlanRefused(new Refusal.NoWorkingTime(yaml.where("jours et horaires")));
    }
    return WorkCalendar.around(start, days, hours, closures(yaml));
  }

  private static Hours hours(String where, String text) {
    try {
      return Hours.parse(text);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new PlanRefused(new Refusal.UnreadableValue(where, text, "09:00-12:30, par exemple"));
    }
  }

  private static Map<LocalDate, String> closures(YamlNode yaml) {
    Map<LocalDate, String> closed = new TreeMap<>();
    for (YamlNode closure : yaml.children("fermetures")) {
      String reason = closure.text("motif");
      LocalDate end = closure.date("au").plusDays(1);
      closure.date("du").datesUntil(end).forEach(day -> closed.put(day, reason));
    }
    return closed;
  }

  private static Map<Role, Plan.Capacity> team(YamlNode yaml) {
    Map<Role, Plan.Capacity> team = new EnumMap<>(Role.class);
    for (String name : yaml.keys()) {
      YamlNode capacity = yaml.child(name);
      Duration extra = duration(capacity, "supplement_h");
      String decision =
          extra.isZero() ? capacity.textOrEmpty("decision") : capacity.text("decision");
      team.put(
          role(yaml.where(name), name),
          new Plan.Capacity(duration(capacity, "capacite_h"), extra, decision));
    }
    return team;
  }

  /** Hours, to the minute. */
  static Duration duration(YamlNode yaml, String key) {
    return Duration.ofMinutes(yaml.number(key).multiply(BigDecimal.valueOf(60)).longValue());
  }

  static Role role(String where, String name) {
    return Role.of(name).orElseThrow(() -> new PlanRefused(new Refusal.UnknownRole(where, name)));
  }

  private static Map<Integer, String> missions(YamlNode yaml) {
    Map<Integer, String> missions = new HashMap<>();
    for (String key : yaml.keys()) {
      Map<String, Integer> numbers = Map.of(key, key.matches("\\d+") ? Integer.parseInt(key) : 0);
      missions.put(numbers.get(key), yaml.text(key));
    }
    return missions;
  }

  private static boolean beyond(YamlNode milestone) {
    return milestone.textOrEmpty("hors_plan").equals("true");
  }

  private static Plan.Milestone milestone(YamlNode yaml) {
    return new Plan.Milestone(yaml.text("code"), yaml.text("nom"), yaml.date("echeance"));
  }

  private static Assumptions costs(YamlNode yaml) {
    YamlNode human = yaml.child("humain");
    YamlNode provision = yaml.child("provision");
    return new Assumptions(
        human.number("taux_horaire"),
        human.text("source"),
        yaml.children("technique").stream().map(PlanFile::item).toList(),
        yaml.children("financier").stream().map(PlanFile::item).toList(),
        provision.integer("pourcent"),
        provision.text("motif"));
  }

  private static Assumptions.Item item(YamlNode yaml) {
    return new Assumptions.Item(
        yaml.text("poste"),
        yaml.number("quantite"),
        yaml.text("unite"),
        yaml.number("prix"),
        yaml.text("origine"));
  }

  private static <T> T known(String where, String text, Map<String, T> values, String expected) {
    T value = values.get(text);
    if (value == null) {
      throw new PlanRefused(new Refusal.UnreadableValue(where, text, expected));
    }
    return value;
  }
}
