package fr.cofrap.project.gantt.track;

import fr.cofrap.project.gantt.plan.Network;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.kanban.State;
import fr.cofrap.project.kanban.history.Change;
import fr.cofrap.project.kanban.history.History;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the board's history says, up to a moment.
 *
 * @param cut the moment; what came later is not looked at
 * @param byCard what happened to each card
 */
public record Actuals(LocalDateTime cut, Map<Integer, Actual> byCard) {

  public Actuals {
    byCard = Map.copyOf(byCard);
  }

  /** Reads a history in a time zone. */
  public static Actuals of(History history, ZoneId zone) {
    Map<Integer, List<Change>> changes =
        history.changes().stream().collect(Collectors.groupingBy(Change::card));
    Map<Integer, Actual> byCard = new HashMap<>();
    changes.forEach((card, its) -> byCard.put(card, actual(its, zone)));
    return new Actuals(LocalDateTime.ofInstant(history.until(), zone), byCard);
  }

  private static Actual actual(List<Change> changes, ZoneId zone) {
    State state = changes.get(changes.size() - 1).to();
    Optional<LocalDateTime> finished = last(changes, State.DONE, zone);
    return new Actual(
        state,
        changes.stream()
            .filter(it -> it.to() != State.TO_DO)
            .map(it -> LocalDateTime.ofInstant(it.at(), zone))
            .findFirst(),
        reviewed(changes, zone),
        state == State.DONE ? finished : Optional.empty());
  }

  private static Optional<LocalDateTime> reviewed(List<Change> changes, ZoneId zone) {
    Optional<LocalDateTime> back = last(changes, State.IN_PROGRESS, zone);
    return last(changes, State.REVIEW, zone)
        .filter(it -> back.isEmpty() || back.get().isBefore(it));
  }

  private static Optional<LocalDateTime> last(List<Change> changes, State state, ZoneId zone) {
    return changes.stream()
        .filter(it -> it.to() == state)
        .map(it -> LocalDateTime.ofInstant(it.at(), zone))
        .max(Comparator.naturalOrder());
  }

  public Actual of(int card) {
    return byCard.getOrDefault(card, Actual.NONE);
  }

  /** The cards that were finished. */
  public Set<Integer> done() {
    Set<Integer> done = new TreeSet<>();
    byCard.forEach(
        (card, actual) -> {
          if (actual.done()) {
            done.add(card);
          }
        });
    return done;
  }

  /** When the last card of a milestone was finished; empty as long as one is not. */
  public Optional<LocalDateTime> reached(String milestone, Network network) {
    List<Task> awaited =
        network.tasks().stream().filter(it -> it.milestone().equals(milestone)).toList();
    if (awaited.isEmpty() || !awaited.stream().allMatch(it -> of(it.id()).done())) {
      return Optional.empty();
    }
    return awaited.stream()
        .map(it -> of(it.id()).finished().orElseThrow())
        .max(Comparator.naturalOrder());
  }
}
