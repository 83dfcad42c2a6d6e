package fr.cofrap.project.docs.board;

import fr.cofrap.project.docs.page.Templates;
import fr.cofrap.project.docs.page.TimeAxis;
import fr.cofrap.project.docs.plan.Plan;
import fr.cofrap.project.docs.plan.Project;
import fr.cofrap.project.docs.products.Product;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Tree;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is published about the board: a pure function of the cards, the history, the plan, the
 * thresholds and the decisions, so that the same come out of the same.
 */
public record BoardPages(
    Plan plan,
    Measures measures,
    Thresholds thresholds,
    List<Deviation> deviations,
    Decisions decisions) {

  static BoardPages of(Tree tree, History history) {
    Plan plan = Plan.read(tree);
    Thresholds thresholds = Thresholds.read(tree);
    Measures measures = Measures.of(Board.read(tree), history, plan.zone());
    Map<Integer, BigDecimal> declared = Project.declared(tree);
    List<Deviation> deviations = Deviation.of(measures, thresholds, plan, declared);
    return new BoardPages(plan, measures, thresholds, deviations, Decisions.read(tree));
  }

  /** The files of the board, each made again from the latest history. */
  public static List<Product> products(Tree tree) {
    return List.of(
        product(tree, Extract.FILE, it -> Extract.write(it.measures.history())),
        product(tree, "kanban/tableau.md", it -> it.text("tableau")),
        product(tree, "kanban/mesures.md", it -> it.text("mesures")),
        product(tree, "kanban/dessins/tableau.svg", it -> it.drawing("tableau")),
        product(tree, "kanban/dessins/flux-cumule.svg", it -> it.drawing("flux")));
  }

  private static Product product(
      Tree tree, String path, java.util.function.Function<BoardPages, String> text) {
    return new Published(tree, path, text);
  }

  /**
   * What keeps the published board from being right beside stale files, in French: a deviation
   * without a decision, a decision that does not say everything, a history that moved too far or
   * was rewritten.
   */
  public static List<String> problems(Tree tree) {
    BoardPages pages = of(tree, History.published(tree));
    List<String> problems = new ArrayList<>(pages.decisions.problems());
    pages.deviations.stream()
        .filter(it -> pages.decisions.about(it).isEmpty())
        .map(
            it ->
                Decisions.FILE
                    + " : l’écart « %s » n’a pas de décision (%s)".formatted(it.id(), it.detail()))
        .forEach(problems::add);
    problems.addAll(Publication.of(tree).problems(pages.thresholds));
    return problems;
  }

  private String text(String name) {
    return Templates.text(name, Map.of("pages", this));
  }

  private String drawing(String name) {
    return Templates.page(name, Map.of("pages", this));
  }

  /** An instant in the plan's time. */
  public LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, plan.zone());
  }

  /** The decisions that answer a deviation. */
  public String answers(Deviation deviation) {
    return String.join(", ", decisions.about(deviation));
  }

  /** How many cards a column has, and may have. */
  public String size(State state) {
    Integer limit = thresholds.columns().get(state);
    return French.count(measures.in(state).size(), "carte")
        + (limit == null ? "" : ", " + limit + " au plus");
  }

  /** How many cards stand side by side in a column of the picture. */
  public int across(State state) {
    return state == State.DONE ? 4 : 2;
  }

  /** The board in a sentence, for whoever cannot see it. */
  public String summary() {
    return java.util.stream.Stream.of(State.values())
        .map(it -> it.label() + " : " + size(it))
        .collect(java.util.stream.Collectors.joining(" ; ", "", "."));
  }

  /**
   * Time from the first move to the last reading; the half-hours in which nothing moved are folded.
   */
  public TimeAxis axis(double x, double width) {
    List<LocalDateTime> moments =
        new ArrayList<>(measures.moments().stream().map(this::local).toList());
    moments.add(local(measures.history().until()));
    return new TimeAxis(
        moments.get(0).toLocalDate(),
        moments.get(moments.size() - 1).toLocalDate(),
        moments,
        x,
        width);
  }

  /**
   * The outline of everything from this column to the last, on a chart of that height over its
   * foot.
   */
  public String outline(State from, TimeAxis axis, double foot, double height) {
    double unit = height / Math.max(1, measures.board().cards().size());
    StringBuilder path = new StringBuilder();
    double before = foot;
    for (Instant it : measures.moments()) {
      double x = axis.x(local(it));
      path.append(path.isEmpty() ? "M" : "L")
          .append(TimeAxis.n(x))
          .append(' ')
          .append(TimeAxis.n(before));
      int total = 0;
      for (State state : State.values()) {
        total += state.compareTo(from) >= 0 ? measures.count(state, it) : 0;
      }
      before = foot - unit * total;
      path.append('L').append(TimeAxis.n(x)).append(' ').append(TimeAxis.n(before));
    }
    String end = axis.at(local(measures.history().until()));
    return path + "L" + end + " " + TimeAxis.n(before) + "L" + end + " " + TimeAxis.n(foot) + "Z";
  }
}
