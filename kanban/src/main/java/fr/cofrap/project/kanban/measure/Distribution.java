package fr.cofrap.project.kanban.measure;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Durations, from the shortest.
 *
 * @param sorted at least one
 */
public record Distribution(List<Duration> sorted) {

  public Distribution {
    sorted = List.copyOf(sorted);
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("a distribution of nothing");
    }
  }

  /** None of nothing. */
  static Optional<Distribution> of(Collection<Duration> durations) {
    return durations.isEmpty()
        ? Optional.empty()
        : Optional.of(new Distribution(durations.stream().sorted().toList()));
  }

  /** The shortest duration that at least this many percent do not exceed (nearest rank). */
  public Duration percentile(int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return sorted.get(Math.max(rank, 1) - 1);
  }

  public int count() {
    return sorted.size();
  }

  public Duration least() {
    return sorted.get(0);
  }

  public Duration most() {
    return sorted.get(sorted.size() - 1);
  }
}
