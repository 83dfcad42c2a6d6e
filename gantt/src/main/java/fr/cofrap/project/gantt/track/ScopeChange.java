package fr.cofrap.project.gantt.track;

import fr.cofrap.project.gantt.plan.Network;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.kanban.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A card that is not what it was in the reference.
 *
 * @param card its number
 * @param before in the reference; none when it was added
 * @param now none when it was taken away
 */
public record ScopeChange(int card, Optional<Task> before, Optional<Task> now) {

  /**
   * Every card added, taken away, estimated anew, given to another role or milestone, or relinked.
   */
  public static List<ScopeChange> between(Reference reference, Network network) {
    TreeSet<Integer> cards = new TreeSet<>(reference.items().keySet());
    network.tasks().forEach(it -> cards.add(it.id()));
    List<ScopeChange> changes = new ArrayList<>();
    for (int card : cards) {
      Optional<Task> before =
          Optional.ofNullable(reference.items().get(card)).map(Reference.Item::task);
      Optional<Task> now = Optional.ofNullable(network.task(card));
      if (!before.map(ScopeChange::plan).equals(now.map(ScopeChange::plan))) {
        changes.add(new ScopeChange(card, before, now));
      }
    }
    return changes;
  }

  /** What of a card counts for the plan: not how its title is worded. */
  private static List<Object> plan(Task task) {
    Role role = task.role();
    Duration effort = task.effort();
    return List.of(role, effort, task.dependsOn(), task.milestone(), task.mission());
  }
}
