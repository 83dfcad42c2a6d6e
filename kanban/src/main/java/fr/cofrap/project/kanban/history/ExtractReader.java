package fr.cofrap.project.kanban.history;

import fr.cofrap.project.kanban.KanbanException;
import fr.cofrap.project.kanban.Refusal;
import fr.cofrap.project.kanban.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@link Extract} writes. */
final class ExtractReader {

  private static final int COLUMNS = 5;

  private final List<Change> changes = new ArrayList<>();
  private final List<Interval> sessions = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private Instant until = Instant.EPOCH;
  private Instant resumed = Instant.EPOCH;

  private ExtractReader() {}

  /**
   * Reads the file, if it is there.
   *
   * @throws KanbanException when somebody has changed it so that it cannot be understood
   */
  static Optional<History> read(Path root) {
    Path file = root.resolve(Extract.FILE);
    try {
      return Files.exists(file) ? Optional.of(parse(Files.readString(file))) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static History parse(String text) {
    ExtractReader reader = new ExtractReader();
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(Extract.HEAD)) {
      throw refused(1, lines.isEmpty() ? "" : lines.get(0));
    }
    for (int i = 1; i < lines.size(); i++) {
      try {
        reader.add(lines.get(i).split(",", COLUMNS));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw refused(i + 1, lines.get(i));
      }
    }
    return new History(reader.changes, reader.until, reader.sessions, reader.doubts);
  }

  private static KanbanException refused(int line, String text) {
    String problem = "« " + text + " » n’est pas compris.";
    String remedy = "engendrez ce fichier à nouveau, il ne se modifie pas à la main.";
    return new KanbanException(List.of(new Refusal(Extract.FILE, line, problem, remedy)));
  }

  private void add(String[] cells) {
    require(cells.length == COLUMNS);
    Instant at = Instant.parse(cells[0]);
    switch (known(Extract.Event.of(cells[1]))) {
      case LECTURE -> until = at;
      case REPRISE -> resumed = at;
      case PAUSE -> sessions.add(new Interval(resumed, at));
      case CARTE -> changes.add(change(at, cells));
      default -> doubts.add(new Doubt(known(Doubt.Kind.of(cells[2])), unquoted(cells[4])));
    }
  }

  private static Change change(Instant at, String[] cells) {
    Optional<State> from =
        cells[3].isEmpty() ? Optional.empty() : Optional.of(known(State.of(cells[3])));
    return new Change(Integer.parseInt(cells[2]), at, from, known(State.of(cells[4])));
  }

  private static String unquoted(String cell) {
    require(cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\""));
    return cell.substring(1, cell.length() - 1).replace("\"\"", "\"");
  }

  private static <T> T known(Optional<T> value) {
    return value.orElseThrow(IllegalArgumentException::new);
  }

  private static void require(boolean understood) {
    if (!understood) {
      throw new IllegalArgumentException();
    }
  }
}
