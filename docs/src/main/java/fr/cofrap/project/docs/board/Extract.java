package fr.cofrap.project.docs.board;

import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.Tree;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The history as a file under version control, and as a table that a spreadsheet opens. It makes
 * the documents reproducible at the instant at which they were generated, and bears witness when
 * git's own history has been rewritten since. It names no commit.
 */
final class Extract {

  /** From the root of the repository. */
  static final String FILE = "kanban/historique.csv";

  private static final String HEAD = "instant,evenement,sujet,avant,apres";
  private static final int COLUMNS = 5;

  private Extract() {}

  static String write(History history) {
    String until = history.until().toString();
    return Stream.of(
            Stream.of(HEAD, until + ",lecture,historique,,"),
            history.changes().stream().map(Extract::line),
            history.doubts().stream()
                .map(it -> until + ",doute," + slug(it.kind()) + ",," + quoted(it.detail())))
        .flatMap(it -> it)
        .map(it -> it + "\n")
        .collect(Collectors.joining());
  }

  private static String line(History.Change it) {
    String before = it.from().map(State::slug).orElse("");
    return "%s,carte,%03d,%s,%s".formatted(it.at(), it.card(), before, it.to().slug());
  }

  private static String slug(History.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /**
   * Reads the file, if it is there.
   *
   * @throws DocsException when somebody has changed it so that it cannot be understood
   */
  static Optional<History> read(Tree tree) {
    if (!tree.hasFile(FILE)) {
      return Optional.empty();
    }
    List<History.Change> changes = new ArrayList<>();
    List<History.Doubt> doubts = new ArrayList<>();
    Instant until = Instant.EPOCH;
    List<String> lines = tree.read(FILE).lines().skip(1).toList();
    for (String line : lines) {
      String[] cells = line.split(",", COLUMNS);
      try {
        switch (cells[1]) {
          case "lecture" -> until = Instant.parse(cells[0]);
          case "carte" -> changes.add(change(cells));
          case "doute" -> doubts.add(doubt(cells));
          default -> throw new IllegalArgumentException(line);
        }
      } catch (RuntimeException e) {
        throw refused(line, e);
      }
    }
    return Optional.of(new History(changes, until, doubts));
  }

  private static RuntimeException refused(String line, RuntimeException e) {
    boolean expected =
        e instanceof DateTimeException
            || e instanceof IllegalArgumentException
            || e instanceof IndexOutOfBoundsException
            || e instanceof java.util.NoSuchElementException;
    return expected
        ? Card.refused(
            FILE, "« " + line + " » n’est pas compris", "retirez ce fichier, puis docs/generate")
        : e;
  }

  private static History.Change change(String[] cells) {
    Optional<State> from =
        cells[3].isEmpty() ? Optional.empty() : Optional.of(State.of(cells[3]).orElseThrow());
    return new History.Change(
        Integer.parseInt(cells[2]),
        Instant.parse(cells[0]),
        from,
        State.of(cells[4]).orElseThrow());
  }

  private static History.Doubt doubt(String[] cells) {
    String detail = cells[4].substring(1, cells[4].length() - 1).replace("\"\"", "\"");
    String kind = cells[2].toUpperCase(Locale.ROOT).replace('-', '_');
    return new History.Doubt(History.Kind.valueOf(kind), detail);
  }
}
