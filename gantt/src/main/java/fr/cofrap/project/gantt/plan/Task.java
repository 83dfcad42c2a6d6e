package fr.cofrap.project.gantt.plan;

import fr.cofrap.project.kanban.Card;
import fr.cofrap.project.kanban.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A card, as the plan sees it.
 *
 * @param id the card's number
 * @param title in French
 * @param mission of the specification
 * @param role who does it, alone
 * @param effort working time that it takes
 * @param dependsOn the tasks that must be finished first
 * @param milestone that waits for it
 */
public record Task(
    int id,
    String title,
    int mission,
    Role role,
    Duration effort,
    List<Integer> dependsOn,
    String milestone) {

  public Task {
    dependsOn = List.copyOf(dependsOn);
  }

  public static Task of(Card card) {
    return new Task(
        card.id(),
        card.title(),
        card.mission(),
        card.role(),
        card.estimate(),
        card.dependsOn(),
        card.milestone());
  }

  /** The same, to be done by another role. */
  public Task by(Role other) {
    return new Task(id, title, mission, other, effort, dependsOn, milestone);
  }

  /** The same, with another effort. */
  public Task taking(Duration other) {
    return new Task(id, title, mission, role, other, dependsOn, milestone);
  }

  /** The same, after one task more. */
  public Task afterAlso(int other) {
    List<Integer> awaited = Stream.concat(dependsOn.stream(), Stream.of(other)).toList();
    return new Task(id, title, mission, role, effort, awaited, milestone);
  }

  /** The same, waiting for none of these tasks. */
  public Task freedFrom(Set<Integer> tasks) {
    List<Integer> left = dependsOn.stream().filter(it -> !tasks.contains(it)).toList();
    return new Task(id, title, mission, role, effort, left, milestone);
  }

  /** Its number as the cards' files write it: three digits. */
  public String number() {
    return "%03d".formatted(id);
  }

  /** The effort in hours. */
  public double hours() {
    return effort.toSeconds() / 3600.0;
  }
}
