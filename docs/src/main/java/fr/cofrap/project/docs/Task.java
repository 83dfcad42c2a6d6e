package fr.cofrap.project.docs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A piece of work, as the front matter of its card says it; kanban/carte.schema.json says what each
 * value may be.
 *
 * @param effort working time that it takes
 * @param dependsOn the tasks that must be finished first
 * @param milestone that waits for it
 */
public record Task(
    @JsonProperty("id") int id,
    @JsonProperty("titre") String title,
    @JsonProperty("statut") State state,
    @JsonProperty("mission") int mission,
    @JsonProperty("role") String role,
    @JsonProperty("estimation_h") Duration effort,
    @JsonProperty("depend_de") List<Integer> dependsOn,
    @JsonProperty("jalon") String milestone) {

  private Task with(String who, Duration time, Stream<Integer> on) {
    return new Task(id, title, state, mission, who, time, on.toList(), milestone);
  }

  Task by(String other) {
    return with(other, effort, awaited());
  }

  Task taking(Duration other) {
    return with(role, other, awaited());
  }

  Task afterAlso(int other) {
    return with(role, effort, Stream.concat(awaited(), Stream.of(other)));
  }

  /** What is left once these tasks are finished: nobody waits for them any more. */
  static List<Task> without(Set<Integer> finished, Collection<Task> tasks) {
    return tasks.stream()
        .filter(it -> !finished.contains(it.id))
        .map(it -> it.with(it.role, it.effort, it.awaited().filter(on -> !finished.contains(on))))
        .toList();
  }

  private Stream<Integer> awaited() {
    return dependsOn.stream();
  }

  /** How much work some tasks are. */
  public static Duration effort(Collection<Task> tasks) {
    return sum(tasks.stream().map(Task::effort).toList());
  }

  static Duration sum(Collection<Duration> all) {
    return all.stream().reduce(Duration.ZERO, Duration::plus);
  }

  /** Its number as the cards' files write it: three digits. */
  public String number() {
    return "%03d".formatted(id);
  }
}
