package fr.cofrap.project.kanban;

import fr.cofrap.project.kanban.dashboard.Dashboard;
import fr.cofrap.project.kanban.history.Change;
import fr.cofrap.project.kanban.history.Doubt;
import fr.cofrap.project.kanban.history.History;
import fr.cofrap.project.kanban.history.Publication;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Generates what is published about the board, or checks that it is up to date. */
public final class Kanban {

  private static final String USAGE =
      """
      Usage : kanban RACINE [--check | --refresh]

      Engendre le tableau, les mesures et les dessins d’après les cartes et l’historique git du dépôt RACINE.

        --check     n’écrit rien ; dit ce qui manque ou n’est plus à jour, et finit par 1 s’il y en a
        --refresh   lit l’historique jusqu’à maintenant, même si aucune carte n’a changé d’état
      """;

  private Kanban() {}

  /** The command. */
  public static void main(String... arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  /** The command, without its end: 0 when all is well, 1 when something is wrong, 2 for misuse. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    List<String> options = arguments.stream().filter(it -> it.startsWith("--")).toList();
    List<String> roots = arguments.stream().filter(it -> !it.startsWith("--")).toList();
    boolean known = List.of("--check", "--refresh").containsAll(options) && options.size() <= 1;
    if (!known || roots.size() != 1) {
      err.print(USAGE);
      return 2;
    }
    try {
      List<String> problems = run(Path.of(roots.get(0)), String.join("", options), out::println);
      problems.forEach(err::println);
      return problems.isEmpty() ? 0 : 1;
    } catch (KanbanException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private static List<String> run(Path root, String option, Consumer<String> said) {
    unverifiable(root).forEach(it -> said.accept("Fraîcheur non vérifiée : " + it));
    if (option.equals("--check")) {
      return problems(root);
    }
    generate(root, option.equals("--refresh")).forEach(said);
    return problems(root);
  }

  /**
   * Writes every generated file that differs. Generating twice writes nothing the second time, even
   * when the first result has been committed in between.
   *
   * @param root of the repository
   * @param refresh read the history up to now even if no card has moved since the last time
   * @return the paths of the files that were written, from the root
   * @throws KanbanException when the board, the thresholds or the decisions cannot be used
   */
  public static List<String> generate(Path root, boolean refresh) {
    Dashboard dashboard = Dashboard.of(root, Publication.of(root).next(refresh));
    List<String> written = new ArrayList<>();
    for (Map.Entry<String, String> file : dashboard.files().entrySet()) {
      if (!file.getValue().equals(text(root.resolve(file.getKey())))) {
        write(root.resolve(file.getKey()), file.getValue());
        written.add(file.getKey());
      }
    }
    return written;
  }

  /**
   * What keeps the published board from being right, in French; nothing when it is.
   *
   * @throws KanbanException when the board, the thresholds or the decisions cannot be used
   */
  public static List<String> problems(Path root) {
    Dashboard dashboard = Dashboard.of(root, History.published(root));
    List<String> problems = new ArrayList<>();
    dashboard.decisions().refusals().forEach(it -> problems.add(it.toString()));
    dashboard
        .files()
        .forEach(
            (file, text) -> {
              if (!text.equals(text(root.resolve(file)))) {
                problems.add(file + " n’est pas ce que donnent les cartes : engendrez à nouveau.");
              }
            });
    problems.addAll(unanswered(dashboard));
    problems.addAll(stale(Publication.of(root), dashboard.thresholds()));
    return problems;
  }

  /**
   * What keeps the freshness of the published board from being checked here, in French: a clone
   * that was cut, or no git at all.
   */
  public static List<String> unverifiable(Path root) {
    return History.read(root).doubts().stream()
        .filter(it -> it.kind() == Doubt.Kind.NO_HISTORY || it.kind() == Doubt.Kind.SHALLOW)
        .map(Doubt::detail)
        .toList();
  }

  private static List<String> unanswered(Dashboard dashboard) {
    return dashboard.unanswered().stream()
        .map(
            it ->
                "kanban/decisions.md : l’écart « %s » n’a pas de décision (%s : %s)"
                    .formatted(it.id(), it.kind(), it.detail()))
        .toList();
  }

  private static List<String> stale(Publication publication, Thresholds thresholds) {
    List<String> problems = new ArrayList<>();
    if (!publication.actual().complete()) {
      return problems;
    }
    List<Change> unpublished = publication.unpublished();
    if (unpublished.size() > thresholds.staleMoves()) {
      String text = "le tableau a bougé depuis sa publication : %d changements d’état, %d tolérés.";
      problems.add(text.formatted(unpublished.size(), thresholds.staleMoves()));
    }
    if (!publication.vanished().isEmpty()) {
      String text =
          "git ne contient plus %d changements d’état publiés : son historique est réécrit.";
      problems.add(text.formatted(publication.vanished().size()));
    }
    return problems;
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
