package fr.cofrap.project.docs;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * What is measured on the board, from its history alone: never how long anybody worked.
 *
 * @param until when the history was read, in the plan's time, as every moment here is
 * @param stays which card was where, and when, by card, then in the order in which it went through
 */
public record Measures(List<Task> cards, History history, ZonedDateTime until, List<Stay> stays) {

  /** The smallest of some values that such a part of them does not exceed. */
  static final Quantile NEAREST_RANK = Quantile.withDefaults().with(Quantile.EstimationMethod.HF1);

  /**
   * A card was in a column, until the history was read for a card that is still there.
   *
   * @param left the column before; null when the card was written there
   * @param open whether it is still there
   */
  public record Stay(
      Task card, State left, State state, ZonedDateTime from, ZonedDateTime to, boolean open) {

    /** How long it is; a history that runs backwards counts as no time at all. */
    public Duration length() {
      return elapsed(from, to);
    }

    /** Whether it begins with a card that nobody had taken. */
    boolean fresh() {
      return left == null || left == State.TO_DO;
    }

    /** Whether it begins with somebody who takes the card. */
    public boolean taken() {
      return fresh() && state == State.IN_PROGRESS;
    }

    /** Whether it begins with a review that sends the card back to work. */
    public boolean returned() {
      return left == State.REVIEW && state == State.IN_PROGRESS;
    }

    boolean at(ZonedDateTime moment) {
      return !from.isAfter(moment) && (open || to.isAfter(moment));
    }
  }

  /** Of the cards that a history knows already. */
  static Measures of(List<Task> cards, History history, ZoneId zone) {
    List<Task> known = cards.stream().filter(it -> !history.of(it.id()).isEmpty()).toList();
    ZonedDateTime until = history.until().atZone(zone);
    List<Stay> stays = new ArrayList<>();
    for (Task card : known) {
      List<History.Change> changes = history.of(card.id());
      for (int i = 0; i < changes.size(); i++) {
        boolean open = i == changes.size() - 1;
        ZonedDateTime from = changes.get(i).at().atZone(zone);
        ZonedDateTime to = open ? until : changes.get(i + 1).at().atZone(zone);
        stays.add(new Stay(card, changes.get(i).from(), changes.get(i).to(), from, to, open));
      }
    }
    return new Measures(known, history, until, stays);
  }

  private static Duration elapsed(ZonedDateTime from, ZonedDateTime to) {
    return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
  }

  /** The cards that are in a column, each with since when. */
  public List<Stay> in(State state) {
    return in(state, until);
  }

  /** The cards that were in a column at an instant. */
  public List<Stay> in(State state, ZonedDateTime at) {
    return stays.stream().filter(it -> it.state() == state && it.at(at)).toList();
  }

  /** Every instant at which a card moved, in order. */
  public SortedSet<ZonedDateTime> moments() {
    return new TreeSet<>(stays.stream().map(Stay::from).toList());
  }

  /** The finished cards, in the order in which they were finished. */
  public List<Stay> finished() {
    return in(State.DONE).stream()
        .sorted(Comparator.comparing(Stay::from).thenComparing(it -> it.card().id()))
        .toList();
  }

  /** From the first time that a finished card was taken to its end. */
  public List<Duration> cycle() {
    return since(it -> it.state() == State.IN_PROGRESS);
  }

  /** From the writing of a finished card to its end. */
  public List<Duration> lead() {
    return since(it -> true);
  }

  private List<Duration> since(Predicate<Stay> start) {
    return finished().stream()
        .flatMap(end -> of(end.card(), start).limit(1).map(it -> elapsed(it.from(), end.from())))
        .toList();
  }

  /** Such stays of a card, in the order in which it went through them. */
  Stream<Stay> of(Task card, Predicate<Stay> kept) {
    return stays.stream().filter(it -> it.card().equals(card)).filter(kept);
  }

  /** All the time that each finished card waited for or spent in its review, if it went there. */
  public List<Duration> review() {
    return finished().stream()
        .map(end -> of(end.card(), it -> it.state() == State.REVIEW).map(Stay::length).toList())
        .filter(it -> !it.isEmpty())
        .map(Task::sum)
        .toList();
  }

  /** How many durations there are, and what 50, 85, then 100 % of them do not exceed. */
  public static String spread(List<Duration> all) {
    double[] seconds = all.stream().mapToDouble(Duration::toSeconds).toArray();
    return DoubleStream.of(NEAREST_RANK.evaluate(seconds, .5, .85, 1))
        .mapToObj(it -> all.isEmpty() ? "—" : French.elapsed(Duration.ofSeconds((long) it)))
        .collect(Collectors.joining(" | ", all.size() + " | ", ""));
  }

  /** Cards finished on each day, from the first move to the last reading. */
  public SortedMap<LocalDate, Integer> throughput() {
    SortedMap<LocalDate, Integer> days = new TreeMap<>();
    if (!stays.isEmpty()) {
      LocalDate after = until.toLocalDate().plusDays(1);
      moments().first().toLocalDate().datesUntil(after).forEach(it -> days.put(it, 0));
      finished().forEach(it -> days.merge(it.from().toLocalDate(), 1, Integer::sum));
    }
    return days;
  }

  /** Whether a card is finished, and was never in review. */
  boolean unread(Stay it) {
    return it.open()
        && it.state() == State.DONE
        && of(it.card(), other -> other.state() == State.REVIEW).findAny().isEmpty();
  }

  /** Whether a card was reviewed or finished without having been taken. */
  boolean untaken(Stay it) {
    return it.fresh() && it.state().compareTo(State.IN_PROGRESS) > 0;
  }

  /** Whether a role took a card while one of its own waited for its review. */
  public boolean hasty(Stay it) {
    return it.taken()
        && in(State.REVIEW, it.from()).stream()
            .anyMatch(other -> other.card().role().equals(it.card().role()));
  }

  /** Whether a card was taken before what it depends on was finished. */
  boolean early(Stay it) {
    return it.taken()
        && it.card().dependsOn().stream()
            .anyMatch(on -> in(State.DONE, it.from()).stream().noneMatch(d -> d.card().id() == on));
  }

  /** When the others may be finished. */
  public Forecast forecast() {
    int finished = finished().size();
    return Forecast.of(finished, cards.size() - finished, List.copyOf(throughput().values()));
  }
}
