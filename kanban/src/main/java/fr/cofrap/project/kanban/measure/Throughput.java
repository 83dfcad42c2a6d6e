package fr.cofrap.project.kanban.measure;

import fr.cofrap.project.kanban.French;
import fr.cofrap.project.kanban.history.History;
import fr.cofrap.project.kanban.history.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How many cards were finished.
 *
 * @param days those on which at least one was, in Paris
 * @param hours one count for each full hour of work, the pauses left out
 */
public record Throughput(SortedMap<LocalDate, Integer> days, List<Integer> hours) {

  static Throughput of(List<Flow> flows, History history) {
    SortedMap<LocalDate, Integer> days = new TreeMap<>();
    flows.forEach(flow -> days.merge(French.day(flow.finished()), 1, Integer::sum));
    Duration work =
        history.sessions().stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    List<Long> at = flows.stream().map(flow -> worked(flow.finished(), history).toHours()).toList();
    List<Integer> hours =
        IntStream.range(0, (int) work.toHours())
            .mapToObj(hour -> (int) at.stream().filter(it -> it == hour).count())
            .toList();
    return new Throughput(days, hours);
  }

  private static Duration worked(Instant until, History history) {
    return history.active(Interval.between(Instant.EPOCH, until));
  }
}
