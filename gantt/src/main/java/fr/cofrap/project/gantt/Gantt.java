package fr.cofrap.project.gantt;

import fr.cofrap.project.gantt.draw.GanttSvg;
import fr.cofrap.project.gantt.draw.LoadSvg;
import fr.cofrap.project.gantt.draw.MissionsSvg;
import fr.cofrap.project.gantt.draw.VariantSvg;
import fr.cofrap.project.gantt.draw.WelcomeSvg;
import fr.cofrap.project.gantt.export.KanboardCsv;
import fr.cofrap.project.gantt.export.Mspdi;
import fr.cofrap.project.gantt.export.OpenProjectCsv;
import fr.cofrap.project.gantt.plan.PlanRefused;
import fr.cofrap.project.gantt.text.Figures;
import fr.cofrap.project.gantt.text.PlanDocument;
import fr.cofrap.project.gantt.track.ReferenceFile;
import fr.cofrap.project.kanban.KanbanException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the files of gantt/ from the cards, the plan, the reference and git. */
public final class Gantt {

  private static final String CHECK = "--check";

  private Gantt() {}

  /**
   * {@code Gantt ROOT [--check]}: writes the files, and the reference if there is none yet; with
   * {@code --check} writes nothing and exits 1 when one is stale. Exits 2 when it is called wrongly
   * or the plan or the board is refused.
   */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  static int run(List<String> arguments) {
    List<String> roots = arguments.stream().filter(it -> !it.equals(CHECK)).toList();
    if (roots.size() != 1 || roots.get(0).startsWith("--")) {
      System.err.println("Usage : gantt RACINE [--check]");
      return 2;
    }
    Path root = Path.of(roots.get(0));
    try {
      if (arguments.contains(CHECK)) {
        return check(root);
      }
      if (!Files.exists(root.resolve(ReferenceFile.NAME))) {
        write(root, Map.of(ReferenceFile.NAME, Freezing.freeze(root)));
      }
      write(root, files(root));
      return 0;
    } catch (PlanRefused | KanbanException e) {
      System.err.println(e.getMessage());
      return 2;
    }
  }

  private static int check(Path root) {
    List<String> stale = stale(root);
    stale.forEach(it -> System.err.println(it + " n’est plus à jour. Remède : docs/generate."));
    return stale.isEmpty() ? 0 : 1;
  }

  /**
   * The generated files that are not what the sources give. The history is the one that the board
   * has published, so that a later commit does not make them stale.
   *
   * @throws PlanRefused when the plan cannot be used
   */
  public static List<String> stale(Path root) {
    return files(root).entrySet().stream()
        .filter(file -> !read(root.resolve(file.getKey())).equals(Optional.of(file.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * What the generated files must hold, by path from the root.
   *
   * @throws PlanRefused when the plan cannot be used
   */
  public static Map<String, String> files(Path root) {
    Project project = Project.read(root);
    Map<String, String> files = new TreeMap<>();
    files.put("gantt/gantt.md", PlanDocument.write(project));
    files.put("gantt/chiffres.json", Figures.write(project));
    files.put("gantt/gantt.svg", GanttSvg.draw(project));
    files.put("gantt/missions.svg", MissionsSvg.draw(project));
    files.put("gantt/charge.svg", LoadSvg.draw(project));
    files.put("gantt/accueil.svg", WelcomeSvg.draw(project.plan()));
    files.put("gantt/variante.svg", VariantSvg.draw(project));
    files.put("gantt/gantt.xml", Mspdi.write(project));
    files.put("gantt/kanboard.csv", KanboardCsv.write(project));
    files.put("gantt/openproject.csv", OpenProjectCsv.write(project));
    return files;
  }

  private static void write(Path root, Map<String, String> files) {
    files.forEach(
        (name, text) -> {
          try {
            Files.writeString(root.resolve(name), text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Optional<String> read(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
