package fr.cofrap.project.gantt.track;

import fr.cofrap.project.gantt.plan.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The plan as it was when the board was opened, frozen: what everything later is compared with.
 *
 * @param board when the board was opened
 * @param items by card
 * @param milestones when each was to be reached, by code
 */
public record Reference(
    Instant board, Map<Integer, Item> items, Map<String, LocalDateTime> milestones) {

  public Reference {
    items = Collections.unmodifiableMap(new TreeMap<>(items));
    milestones = Collections.unmodifiableMap(new TreeMap<>(milestones));
  }

  /**
   * A card and when it was planned.
   *
   * @param task what the card said
   * @param start planned
   * @param finish planned
   */
  public record Item(Task task, LocalDateTime start, LocalDateTime finish) {}

  /** When the last card was to be finished. */
  public LocalDateTime finish() {
    return items.values().stream().map(Item::finish).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** All the work that was planned. */
  public Duration effort() {
    return items.values().stream()
        .map(it -> it.task().effort())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
