package fr.cofrap.project.kanban.dashboard;

import fr.cofrap.project.kanban.Card;
import fr.cofrap.project.kanban.French;
import fr.cofrap.project.kanban.State;
import fr.cofrap.project.kanban.measure.Stay;
import fr.cofrap.project.kanban.page.Block;
import fr.cofrap.project.kanban.page.Markdown;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The four columns, as the history leaves them. */
record BoardSection(Dashboard dashboard) {

  List<Block> columns() {
    return List.of(new Block.Columns(Stream.of(State.values()).map(this::column).toList()));
  }

  private Block.Column column(State state) {
    List<Card> cards =
        dashboard.board().cards().stream().filter(card -> state(card) == state).toList();
    List<String> heads = List.of("Rôle", "Mission", "Estimation", when(state), "Dépend de");
    return new Block.Column(
        state.label(), note(state, cards.size()), heads, cards.stream().map(this::ticket).toList());
  }

  /** Without a history, the cards themselves are all that is known. */
  private State state(Card card) {
    Optional<Stay> now = dashboard.measures().timeline().now(card);
    return now.map(Stay::state)
        .orElse(dashboard.history().changes().isEmpty() ? card.state() : State.TO_DO);
  }

  private static String when(State state) {
    return switch (state) {
      case TO_DO -> "Écrite";
      case DONE -> "Terminée";
      default -> "Depuis";
    };
  }

  private String note(State state, int count) {
    String cards = French.count(count, "carte");
    Optional<Integer> limit = Optional.ofNullable(dashboard.thresholds().columns().get(state));
    if (limit.isEmpty()) {
      return cards + ".";
    }
    String over = count > limit.get() ? " **Limite dépassée.**" : "";
    return cards + ", pour une limite de " + limit.get() + "." + over;
  }

  private Block.Ticket ticket(Card card) {
    String since =
        dashboard
            .measures()
            .timeline()
            .now(card)
            .map(it -> French.moment(it.time().from()).replaceFirst(" \\d{4} ", " "))
            .orElse("");
    String before =
        card.dependsOn().stream().map("%03d"::formatted).collect(Collectors.joining(", "));
    List<String> facts =
        List.of(
            card.role().label(),
            String.valueOf(card.mission()),
            French.hours(card.estimate()),
            since,
            before);
    String target = "cartes/" + Path.of(card.file()).getFileName();
    return new Block.Ticket(card.number(), Markdown.escape(card.title()), target, facts);
  }
}
