package fr.cofrap.project.docs.plan;

import fr.cofrap.project.docs.board.Card;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A card, as the plan sees it.
 *
 * @param effort working time that it takes
 * @param dependsOn the tasks that must be finished first
 * @param milestone that waits for it
 */
public record Task(
    int id,
    String title,
    int mission,
    String role,
    Duration effort,
    List<Integer> dependsOn,
    String milestone) {

  static Task of(Card card) {
    return new Task(
        card.id(),
        card.title(),
        card.head().mission(),
        card.role(),
        card.estimate(),
        card.head().dependsOn(),
        card.head().milestone());
  }

  Task by(String other) {
    return new Task(id, title, mission, other, effort, dependsOn, milestone);
  }

  Task taking(Duration other) {
    return new Task(id, title, mission, role, other, dependsOn, milestone);
  }

  Task afterAlso(int other) {
    List<Integer> awaited = Stream.concat(dependsOn.stream(), Stream.of(other)).toList();
    return new Task(id, title, mission, role, effort, awaited, milestone);
  }

  /** What is left once these tasks are finished: nobody waits for them any more. */
  static List<Task> without(Set<Integer> finished, Collection<Task> tasks) {
    return tasks.stream()
        .filter(it -> !finished.contains(it.id))
        .map(it -> it.freedFrom(finished))
        .toList();
  }

  private Task freedFrom(Set<Integer> finished) {
    List<Integer> left = dependsOn.stream().filter(it -> !finished.contains(it)).toList();
    return new Task(id, title, mission, role, effort, left, milestone);
  }

  /** Its number as the cards' files write it: three digits. */
  public String number() {
    return "%03d".formatted(id);
  }
}
