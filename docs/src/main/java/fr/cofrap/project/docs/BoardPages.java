package fr.cofrap.project.docs;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is published about the board: a pure function of the cards, the published history, the plan,
 * the thresholds and the decisions, so that the same come out of the same in any clone.
 *
 * @param decisions what {@value #DECISIONS} says
 */
public record BoardPages(
    Plan plan,
    Measures measures,
    Deviation.Thresholds thresholds,
    List<Deviation> deviations,
    String decisions) {

  /** Where what was decided about deviations is written. */
  static final String DECISIONS = "kanban/decisions.md";

  /** A decision: such as D-01, and the deviations that it answers, before it says what was seen. */
  private static final Pattern DECISION = Pattern.compile("(?m)^## (D-\\d+)((?s:.*?))(?=^##|\\z)");

  /** Cards side by side in each column of the drawing. */
  public static final List<Integer> ACROSS = List.of(6, 4, 5, 8);

  /** Beyond them, the drawing would be too high to be read on a page. */
  private static final int MOST_TITLES = 15;

  static BoardPages of(Tree tree) {
    Plan plan = Schemas.read(tree, Plan.FILE, Plan.class);
    Measures measures = Measures.of(Task.all(tree), History.published(tree), plan.zone());
    Deviation.Thresholds limits =
        Schemas.read(tree, Deviation.Thresholds.FILE, Deviation.Thresholds.class);
    List<Deviation> deviations =
        Deviation.Search.of(measures, limits, plan, Progress.declared(tree));
    return new BoardPages(plan, measures, limits, deviations, tree.read(DECISIONS));
  }

  /** The pages of the board. */
  public static List<Product> products(Tree tree) {
    return List.of(
        Templates.product("kanban/tableau.md", "tableau", () -> of(tree)),
        Templates.product("kanban/mesures.md", "mesures", () -> of(tree)),
        Templates.product("kanban/dessins/tableau.svg", "tableau", () -> of(tree)),
        Templates.product("kanban/dessins/flux-cumule.svg", "flux", () -> of(tree)));
  }

  /** Until when the history was read, in a sentence. */
  public String reading() {
    return measures.history().changes().isEmpty()
        ? "Aucun historique n’a été lu."
        : "Historique lu jusqu’au " + French.moment(measures.until().toLocalDateTime()) + ".";
  }

  /** The decisions that answer a deviation. */
  public String answers(Deviation deviation) {
    return DECISION
        .matcher(decisions)
        .results()
        .filter(it -> it.group(2).contains("`" + deviation.id() + "`"))
        .map(it -> it.group(1))
        .collect(Collectors.joining(", "));
  }

  /** The end of the first day of the history and of that in its middle, then its last reading. */
  public List<ZonedDateTime> dates() {
    List<LocalDate> days = List.copyOf(measures.throughput().keySet());
    Stream<ZonedDateTime> earlier =
        Stream.of(0, days.size() / 2)
            .filter(it -> it < days.size() - 1)
            .map(it -> days.get(it).plusDays(1).atStartOfDay(plan.zone()));
    return Stream.concat(earlier, Stream.of(measures.until())).distinct().toList();
  }

  /** When the board was so, at the end of a day or at the last reading. */
  public String date(ZonedDateTime at) {
    return at.equals(measures.until())
        ? reading()
        : "Le " + French.date(at.minusSeconds(1).toLocalDate()) + " au soir.";
  }

  /** Whether the cards to finish have their titles: at the last reading, unless they are many. */
  public boolean titled(ZonedDateTime at) {
    return at.equals(measures.until()) && open() <= MOST_TITLES;
  }

  private int open() {
    return measures.cards().size() - measures.finished().size();
  }

  /** How high the board is at one of its dates. */
  public int height(ZonedDateTime at) {
    int rows =
        Stream.of(State.values())
            .mapToInt(it -> (measures.in(it, at).size() - 1) / ACROSS.get(it.ordinal()))
            .max()
            .orElseThrow();
    return 66 + 14 * (titled(at) ? Math.max(rows, open() + 3) : rows);
  }

  /** The board at its dates, for whoever cannot see it. */
  public String summary() {
    return dates().stream()
        .map(
            at ->
                Stream.of(State.values())
                    .map(it -> it.label() + " : " + measures.in(it, at).size())
                    .collect(Collectors.joining(", ", date(at) + " ", ".")))
        .collect(Collectors.joining(" "));
  }

  /**
   * The outline of everything from this column to the last, on a chart of that height over its
   * foot: level until a card moves.
   */
  public String outline(State from, Axis axis, double foot, double height) {
    double unit = height / measures.cards().size();
    StringBuilder path = new StringBuilder("M" + Axis.n(axis.x()) + " " + Axis.n(foot));
    for (ZonedDateTime it : measures.moments()) {
      int above =
          Stream.of(State.values())
              .filter(state -> state.compareTo(from) >= 0)
              .mapToInt(state -> measures.in(state, it).size())
              .sum();
      path.append("H" + axis.at(it.toLocalDateTime()) + "V" + Axis.n(foot - unit * above));
    }
    return path + "H" + Axis.n(axis.x() + axis.width()) + "V" + Axis.n(foot) + "Z";
  }
}
