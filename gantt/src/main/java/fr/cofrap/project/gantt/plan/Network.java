package fr.cofrap.project.gantt.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tasks and what must come before what: every dependency is there, and none goes in a circle. */
public final class Network {

  private final Map<Integer, Task> tasks = new TreeMap<>();

  /**
   * Checks the tasks and links them.
   *
   * @throws PlanRefused with every number that comes twice and every dependency that is not there,
   *     or the first circle
   */
  public Network(Collection<Task> all) {
    List<Refusal> refusals = new ArrayList<>();
    for (Task task : all) {
      if (tasks.put(task.id(), task) != null) {
        refusals.add(new Refusal.DuplicateTask(task.id()));
      }
    }
    for (Task task : tasks.values()) {
      task.dependsOn().stream()
          .filter(it -> !tasks.containsKey(it))
          .forEach(it -> refusals.add(new Refusal.UnknownDependency(task.id(), it)));
    }
    refuse(refusals);
    Set<Integer> sound = new HashSet<>();
    tasks.keySet().forEach(it -> descend(it, new ArrayList<>(), sound));
  }

  static void refuse(List<Refusal> refusals) {
    if (!refusals.isEmpty()) {
      throw new PlanRefused(refusals);
    }
  }

  private void descend(int id, List<Integer> path, Set<Integer> sound) {
    int met = path.indexOf(id);
    path.add(id);
    if (met >= 0) {
      List<Integer> circle = new ArrayList<>(path.subList(met, path.size()));
      java.util.Collections.reverse(circle);
      throw new PlanRefused(new Refusal.DependencyCycle(circle));
    }
    if (!sound.contains(id)) {
      tasks.get(id).dependsOn().forEach(it -> descend(it, path, sound));
      sound.add(id);
    }
    path.remove(path.size() - 1);
  }

  /** By number. */
  public Collection<Task> tasks() {
    return tasks.values();
  }

  public Task task(int id) {
    return tasks.get(id);
  }

  /** The tasks by mission, in the order of missions, then of numbers. */
  public Map<Integer, List<Task>> byMission() {
    Map<Integer, List<Task>> groups = new LinkedHashMap<>();
    tasks.values().stream()
        .sorted(Comparator.comparingInt(Task::mission).thenComparingInt(Task::id))
        .forEach(it -> groups.computeIfAbsent(it.mission(), key -> new ArrayList<>()).add(it));
    return groups;
  }

  /** What is left once these tasks are finished: nobody waits for them any more. */
  public Network without(Set<Integer> finished) {
    return new Network(
        tasks.values().stream()
            .filter(task -> !finished.contains(task.id()))
            .map(task -> task.freedFrom(finished))
            .toList());
  }
}
