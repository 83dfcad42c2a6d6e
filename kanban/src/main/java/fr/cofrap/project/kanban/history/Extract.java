package fr.cofrap.project.kanban.history;

import fr.cofrap.project.kanban.State;
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
public final class Extract {

  /** From the root of the repository. */
  public static final String FILE = "kanban/historique.csv";

  static final String HEAD = "instant,evenement,sujet,avant,apres";

  private Extract() {}

  /** What an event is about. */
  enum Event {
    LECTURE,
    REPRISE,
    PAUSE,
    CARTE,
    DOUTE;

    String slug() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Event> of(String slug) {
      return Stream.of(values()).filter(event -> event.slug().equals(slug)).findFirst();
    }

    private String line(Object at, String subject, String before, String after) {
      return String.join(",", String.valueOf(at), slug(), subject, before, after);
    }
  }

  /** The file's text. */
  public static String write(History history) {
    List<Stream<String>> parts =
        List.of(
            Stream.of(HEAD, Event.LECTURE.line(history.until(), "historique", "", "")),
            history.sessions().stream().flatMap(Extract::lines),
            history.changes().stream().map(Extract::line),
            history.doubts().stream().map(doubt -> line(history, doubt)));
    return parts.stream()
        .flatMap(lines -> lines)
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static Stream<String> lines(Interval session) {
    return Stream.of(
        Event.REPRISE.line(session.from(), "travail", "", ""),
        Event.PAUSE.line(session.to(), "travail", "", ""));
  }

  private static String line(Change change) {
    String before = change.from().map(State::slug).orElse("");
    String card = "%03d".formatted(change.card());
    return Event.CARTE.line(change.at(), card, before, change.to().slug());
  }

  private static String line(History history, Doubt doubt) {
    String detail = "\"" + doubt.detail().replace("\"", "\"\"") + "\"";
    return Event.DOUTE.line(history.until(), doubt.kind().slug(), "", detail);
  }
}
