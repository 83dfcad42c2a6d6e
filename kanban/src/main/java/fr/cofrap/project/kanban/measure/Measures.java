package fr.cofrap.project.kanban.measure;

import fr.cofrap.project.kanban.Board;
import fr.cofrap.project.kanban.Card;
import fr.cofrap.project.kanban.State;
import fr.cofrap.project.kanban.Thresholds;
import fr.cofrap.project.kanban.history.History;
import fr.cofrap.project.kanban.history.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that is measured on the board, from its history alone.
 *
 * @param timeline which card was where, and when
 * @param flows the finished cards' ways across the board
 * @param overloads when limits were exceeded
 * @param byRole estimates beside actual times
 * @param byMission the same
 * @param throughput cards finished
 * @param forecast when the others may be
 * @param early cards that were taken before what they depend on was finished
 */
public record Measures(
    Timeline timeline,
    List<Flow> flows,
    List<Overload> overloads,
    List<Comparison> byRole,
    List<Comparison> byMission,
    Throughput throughput,
    Forecast forecast,
    List<Early> early) {

  /**
   * A card was taken before its turn.
   *
   * @param card which
   * @param at when it was taken
   * @param missing what it depends on and was not finished
   */
  public record Early(Card card, Instant at, List<Integer> missing) {}

  /** Measures the cards that the history knows. */
  public static Measures of(Board board, History history, Thresholds thresholds) {
    Timeline timeline = Timeline.of(board, history);
    List<Flow> flows = Flow.of(board, history);
    Effort effort = Effort.of(timeline);
    Throughput throughput = Throughput.of(flows, history);
    int known = (int) timeline.stays().stream().filter(Stay::open).count();
    return new Measures(
        timeline,
        flows,
        Overload.of(timeline, thresholds),
        Comparison.byRole(flows, effort),
        Comparison.byMission(flows, effort),
        throughput,
        Forecast.of(flows.size(), known - flows.size(), throughput.hours()),
        board.cards().stream().flatMap(card -> early(card, timeline)).toList());
  }

  private static Stream<Early> early(Card card, Timeline timeline) {
    Optional<Instant> taken = timeline.history().firstEntry(card.id(), State.IN_PROGRESS);
    return taken.stream()
        .map(
            at ->
                new Early(
                    card,
                    at,
                    card.dependsOn().stream()
                        .filter(id -> timeline.at(id, at).orElse(State.TO_DO) != State.DONE)
                        .toList()))
        .filter(early -> !early.missing().isEmpty());
  }

  /** The time that finished cards took from when they were first taken. */
  public Optional<Distribution> cycle() {
    return cycle(Interval::length);
  }

  /** The part of it that was work. */
  public Optional<Distribution> activeCycle() {
    return cycle(timeline::active);
  }

  private Optional<Distribution> cycle(Function<Interval, Duration> measure) {
    return Distribution.of(
        flows.stream().flatMap(flow -> flow.cycle().stream()).map(measure).toList());
  }

  /** The time that finished cards took from when they were written. */
  public Optional<Distribution> lead() {
    return Distribution.of(flows.stream().map(flow -> flow.lead().length()).toList());
  }

  /** The part of it that was work. */
  public Optional<Distribution> activeLead() {
    return Distribution.of(flows.stream().map(flow -> timeline.active(flow.lead())).toList());
  }
}
