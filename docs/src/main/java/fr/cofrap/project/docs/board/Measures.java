package fr.cofrap.project.docs.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What is measured on the board, from its history alone: never how long anybody worked.
 *
 * @param stays which card was where, and when, by card, then in the order in which it went through
 */
public record Measures(Board board, History history, ZoneId zone, List<Stay> stays) {

  /**
   * A card was in a column, until the history was read for a card that is still there.
   *
   * @param open whether it is still there
   */
  public record Stay(Card card, State state, Instant from, Instant to, boolean open) {

    /** How long it is; a history that runs backwards counts as no time at all. */
    public Duration length() {
      return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }

    boolean at(Instant moment) {
      return !from.isAfter(moment) && (open || to.isAfter(moment));
    }
  }

  /** A card was taken before what it depends on was finished. */
  record Early(Card card, Instant at) {}

  static Measures of(Board board, History history, ZoneId zone) {
    Board known = board.known(history);
    List<Stay> stays = new ArrayList<>();
    for (Card card : known.cards()) {
      List<History.Change> changes = history.of(card.id());
      for (int i = 0; i < changes.size(); i++) {
        boolean open = i == changes.size() - 1;
        Instant end = open ? history.until() : changes.get(i + 1).at();
        stays.add(new Stay(card, changes.get(i).to(), changes.get(i).at(), end, open));
      }
    }
    return new Measures(known, history, zone, stays);
  }

  /** The cards that are in a column, each with since when; without a history, as the cards say. */
  public List<Stay> in(State state) {
    if (history.changes().isEmpty()) {
      return board.cards().stream()
          .filter(it -> it.state() == state)
          .map(it -> new Stay(it, state, history.until(), history.until(), true))
          .toList();
    }
    return stays.stream().filter(it -> it.open() && it.state() == state).toList();
  }

  /** How many cards were in a column at an instant. */
  public int count(State state, Instant at) {
    return (int) stays.stream().filter(it -> it.state() == state && it.at(at)).count();
  }

  /** Every instant at which a card moved, in order. */
  public Collection<Instant> moments() {
    return new TreeSet<>(stays.stream().map(Stay::from).toList());
  }

  /** The finished cards, in the order in which they were finished. */
  public List<Stay> finished() {
    return in(State.DONE).stream()
        .sorted(java.util.Comparator.comparing(Stay::from).thenComparing(it -> it.card().id()))
        .toList();
  }

  /** From the first time that a finished card was taken to its end. */
  public List<Duration> cycle() {
    return durations(it -> history.entered(it.card().id(), State.IN_PROGRESS));
  }

  /** From the writing of a finished card to its end. */
  public List<Duration> lead() {
    return durations(it -> history.of(it.card().id()).stream().map(History.Change::at).findFirst());
  }

  private List<Duration> durations(Function<Stay, Optional<Instant>> start) {
    return finished().stream()
        .flatMap(
            it ->
                start.apply(it).stream()
                    .map(from -> new Stay(it.card(), it.state(), from, it.from(), false)))
        .map(Stay::length)
        .sorted()
        .toList();
  }

  /** All the time that each finished card waited for or spent in its review, if it went there. */
  public List<Duration> review() {
    return finished().stream()
        .map(Stay::card)
        .filter(it -> history.entered(it.id(), State.REVIEW).isPresent())
        .map(
            card ->
                stays.stream()
                    .filter(it -> it.card().equals(card) && it.state() == State.REVIEW)
                    .map(Stay::length)
                    .reduce(Duration.ZERO, Duration::plus))
        .sorted()
        .toList();
  }

  /**
   * The shortest of sorted durations that at least this many percent do not exceed (nearest rank).
   */
  public static Duration percentile(List<Duration> sorted, int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return sorted.get(Math.max(rank, 1) - 1);
  }

  /** Cards finished on each day, from the first move to the last reading. */
  public SortedMap<LocalDate, Integer> throughput() {
    SortedMap<LocalDate, Integer> days = new TreeMap<>();
    if (!stays.isEmpty()) {
      LocalDate first = day(moments().iterator().next());
      first.datesUntil(day(history.until()).plusDays(1)).forEach(it -> days.put(it, 0));
      finished().forEach(it -> days.merge(day(it.from()), 1, Integer::sum));
    }
    return days;
  }

  LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** When the others may be finished. */
  public Forecast forecast() {
    int finished = finished().size();
    return Forecast.of(
        finished, board.cards().size() - finished, List.copyOf(throughput().values()));
  }

  List<Early> early() {
    List<Early> early = new ArrayList<>();
    for (Card card : board.cards()) {
      history
          .entered(card.id(), State.IN_PROGRESS)
          .filter(at -> card.head().dependsOn().stream().anyMatch(it -> !doneAt(it, at)))
          .ifPresent(at -> early.add(new Early(card, at)));
    }
    return early;
  }

  private boolean doneAt(int card, Instant at) {
    return history.of(card).stream()
        .filter(it -> !it.at().isAfter(at))
        .reduce((one, other) -> other)
        .filter(it -> it.to() == State.DONE)
        .isPresent();
  }
}
