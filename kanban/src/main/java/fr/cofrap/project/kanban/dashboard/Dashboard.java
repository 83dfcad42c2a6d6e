package fr.cofrap.project.kanban.dashboard;

import fr.cofrap.project.kanban.Board;
import fr.cofrap.project.kanban.Card;
import fr.cofrap.project.kanban.French;
import fr.cofrap.project.kanban.Thresholds;
import fr.cofrap.project.kanban.chart.CumulativeFlowChart;
import fr.cofrap.project.kanban.chart.CycleTimeChart;
import fr.cofrap.project.kanban.chart.EstimateChart;
import fr.cofrap.project.kanban.decision.Decisions;
import fr.cofrap.project.kanban.decision.Deviation;
import fr.cofrap.project.kanban.decision.Deviations;
import fr.cofrap.project.kanban.history.Extract;
import fr.cofrap.project.kanban.history.History;
import fr.cofrap.project.kanban.measure.Measures;
import fr.cofrap.project.kanban.page.Block;
import fr.cofrap.project.kanban.page.Markdown;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is published about the board: a pure function of the cards, the history, the thresholds and
 * the decisions, so that the same come out of the same.
 *
 * @param board the cards
 * @param history up to when they are followed
 * @param thresholds beyond which somebody decides something
 * @param measures of the cards in the history
 * @param deviations beyond the thresholds
 * @param decisions about them
 */
public record Dashboard(
    Board board,
    History history,
    Thresholds thresholds,
    Measures measures,
    List<Deviation> deviations,
    Decisions decisions) {

  static final String FOLDER = "kanban/";
  static final String FLOW = "dessins/flux-cumule.svg";
  static final String CYCLE = "dessins/temps-de-cycle.svg";
  static final String ESTIMATE = "dessins/estimations.svg";

  private static final String GENERATED =
      "<!-- Engendré d’après les cartes et l’historique ; à ne pas modifier à la main. -->";

  /** Measures what a history says of the cards under the root of the repository. */
  public static Dashboard of(Path root, History history) {
    Board board = known(Board.read(root).requireSound(), history);
    Thresholds thresholds = Thresholds.read(root);
    Measures measures = Measures.of(board, history, thresholds);
    List<Deviation> deviations = Deviations.of(measures, thresholds);
    return new Dashboard(board, history, thresholds, measures, deviations, Decisions.read(root));
  }

  /** A card that the history does not know yet shows when that history is read again. */
  private static Board known(Board board, History history) {
    Predicate<Card> known = card -> history.changes().isEmpty() || !history.of(card.id()).isEmpty();
    return new Board(board.cards().stream().filter(known).toList(), List.of());
  }

  /** The deviations that no decision answers. */
  public List<Deviation> unanswered() {
    return decisions.unanswered(deviations);
  }

  /** Every file that is generated, by its path from the root of the repository. */
  public Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    files.put(Extract.FILE, Extract.write(history));
    files.put(FOLDER + "tableau.md", board(new BoardSection(this).columns()));
    files.put(FOLDER + "mesures.md", measures(sections()));
    files.put(FOLDER + "tableau.html", new HtmlPage(this).text());
    if (!measures.timeline().stays().isEmpty()) {
      files.put(FOLDER + FLOW, CumulativeFlowChart.draw(measures.timeline()));
    }
    if (measures.activeCycle().isPresent()) {
      files.put(FOLDER + CYCLE, CycleTimeChart.draw(measures));
    }
    if (!measures.byRole().isEmpty()) {
      files.put(FOLDER + ESTIMATE, EstimateChart.draw(measures.byRole()));
    }
    return files;
  }

  /** Up to when the history was read, as a sentence. */
  String until() {
    return history.changes().isEmpty()
        ? "Aucun historique n’a été lu."
        : "Historique lu jusqu’au " + French.moment(history.until()) + " (heure de Paris).";
  }

  /** Everything but the board itself. */
  List<Block> sections() {
    return Stream.of(
            new FlowSection(measures).blocks(),
            new ThroughputSection(measures).blocks(),
            new LoadSection(measures, thresholds).blocks(),
            new EstimateSection(measures).blocks(),
            new DecisionSection(deviations, decisions).blocks(),
            new ReliabilitySection(history).blocks())
        .flatMap(List::stream)
        .toList();
  }

  private String board(List<Block> blocks) {
    return markdown(
        "Tableau",
        until()
            + " Ce tableau est engendré d’après les [cartes](cartes) ; les [règles](regles.md) disent comment une"
            + " carte avance, les [mesures](mesures.md) comment elle a avancé. La [même page](tableau.html) existe en HTML.",
        blocks);
  }

  private String measures(List<Block> blocks) {
    return markdown(
        "Mesures du tableau",
        until()
            + " Toutes ces mesures sont calculées du seul historique des [cartes](cartes), dont l’extrait est"
            + " [`historique.csv`](historique.csv) ; aucune n’est saisie. Les [règles](regles.md) définissent chacune.",
        Stream.concat(new SummarySection(this).blocks().stream(), blocks.stream()).toList());
  }

  private static String markdown(String title, String introduction, List<Block> blocks) {
    List<Block> all =
        Stream.concat(Stream.of(new Block.Paragraph(introduction)), blocks.stream()).toList();
    return GENERATED + "\n\n" + Markdown.document(title, all);
  }
}
