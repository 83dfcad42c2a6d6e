package fr.cofrap.project.kanban.decision;

import fr.cofrap.project.kanban.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The decisions as {@value #FILE} records them.
 *
 * @param all in the order of the file
 * @param refusals decisions that do not say what was seen, decided or changed
 */
public record Decisions(List<Decision> all, List<Refusal> refusals) {

  /** Where they are, from the root of the repository. */
  public static final String FILE = "kanban/decisions.md";

  static final List<String> SECTIONS =
      List.of("### Ce qui a été vu", "### Ce qui a été décidé", "### Ce que cela a changé");

  private static final String HEADING = "## ";
  private static final Pattern TITLE = Pattern.compile("## (D-\\d{2,})\u00a0: (\\S.*)");
  private static final String DEVIATIONS = "Écarts\u00a0: ";
  private static final Pattern QUOTED = Pattern.compile("`([a-z0-9-]+)`");

  public Decisions {
    all = List.copyOf(all);
    refusals = List.copyOf(refusals);
  }

  /** Reads the file. */
  public static Decisions read(Path root) {
    try {
      return parse(Files.readString(root.resolve(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Decisions parse(String text) {
    List<Decision> all = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int start = 0; start < lines.size(); start++) {
      if (lines.get(start).startsWith(HEADING)) {
        List<String> body = body(lines, start);
        Optional<Decision> decision = decision(lines.get(start), body);
        String problem = problem(decision, body, all);
        if (problem.isEmpty()) {
          all.add(decision.orElseThrow());
        } else {
          refusals.add(new Refusal(FILE, start + 1, problem, "suivez la forme des autres."));
        }
      }
    }
    return new Decisions(all, refusals);
  }

  private static List<String> body(List<String> lines, int start) {
    int end = start + 1;
    while (end < lines.size() && !lines.get(end).startsWith(HEADING)) {
      end++;
    }
    return lines.subList(start + 1, end);
  }

  private static Optional<Decision> decision(String heading, List<String> body) {
    Matcher title = TITLE.matcher(heading);
    if (!title.matches()) {
      return Optional.empty();
    }
    List<String> deviations =
        body.stream()
            .filter(line -> line.startsWith(DEVIATIONS))
            .flatMap(line -> QUOTED.matcher(String.join(" ", paragraph(body, line))).results())
            .map(MatchResult::group)
            .map(quoted -> quoted.substring(1, quoted.length() - 1))
            .toList();
    return Optional.of(new Decision(title.group(1), title.group(2), deviations));
  }

  private static List<String> paragraph(List<String> body, String first) {
    List<String> from = body.subList(body.indexOf(first), body.size());
    int end = from.indexOf("");
    return end < 0 ? from : from.subList(0, end);
  }

  private static String problem(
      Optional<Decision> decision, List<String> body, List<Decision> earlier) {
    if (decision.isEmpty()) {
      return "le titre n’est pas de la forme « ## D-01\u00a0: titre ».";
    }
    if (earlier.stream().anyMatch(it -> it.id().equals(decision.get().id()))) {
      return "le numéro " + decision.get().id() + " est déjà pris.";
    }
    if (decision.get().deviations().isEmpty()) {
      return "aucun écart n’est nommé après «\u00a0" + DEVIATIONS.strip() + "\u00a0».";
    }
    return SECTIONS.stream()
        .filter(section -> !said(body, section))
        .findFirst()
        .map(section -> "la section «\u00a0" + section.substring(4) + "\u00a0» manque ou est vide.")
        .orElse("");
  }

  private static boolean said(List<String> body, String section) {
    int at = body.indexOf(section);
    return at >= 0
        && body.subList(at + 1, body.size()).stream()
            .takeWhile(line -> !line.startsWith("#"))
            .anyMatch(line -> !line.isBlank());
  }

  /** The decisions that answer a deviation. */
  public List<Decision> about(Deviation deviation) {
    return all.stream().filter(it -> it.deviations().contains(deviation.id())).toList();
  }

  /** The deviations that no decision answers. */
  public List<Deviation> unanswered(List<Deviation> deviations) {
    return deviations.stream().filter(deviation -> about(deviation).isEmpty()).toList();
  }
}
