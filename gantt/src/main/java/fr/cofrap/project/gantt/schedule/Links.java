package fr.cofrap.project.gantt.schedule;

import java.util.Map;
import java.util.Optional;

/**
 * What comes before a task only because the same role does both.
 *
 * @param before by task, the one that its role does just before
 */
record Links(Map<Integer, Integer> before) {

  static final Links NONE = new Links(Map.of());

  Links {
    before = Map.copyOf(before);
  }

  Optional<Integer> before(int task) {
    return Optional.ofNullable(before.get(task));
  }
}
