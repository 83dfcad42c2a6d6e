package fr.cofrap.project.gantt.track;

import fr.cofrap.project.gantt.plan.WorkCalendar;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Earned value, in hours of the reference. A card earns all its estimate when it is finished and
 * nothing before. What it really cost is not known, so nothing is said of cost performance.
 *
 * @param budget all the work of the reference
 * @param planned what should have been earned by now
 * @param earned what is
 * @param schedule when the reference was to have earned that much; empty when nothing is earned
 * @param ahead working time between now and that moment: negative when late
 */
public record EarnedValue(
    Duration budget,
    Duration planned,
    Duration earned,
    Optional<LocalDateTime> schedule,
    Duration ahead) {

  public static EarnedValue of(Reference reference, Actuals actuals, WorkCalendar calendar) {
    List<Reference.Item> items =
        reference.items().values().stream()
            .sorted(Comparator.comparing(Reference.Item::finish))
            .toList();
    Duration planned = Duration.ZERO;
    Duration earned = Duration.ZERO;
    for (Reference.Item item : items) {
      if (!item.finish().isAfter(actuals.cut())) {
        planned = planned.plus(item.task().effort());
      }
      if (actuals.of(item.task().id()).done()) {
        earned = earned.plus(item.task().effort());
      }
    }
    Optional<LocalDateTime> schedule = moment(items, earned);
    LocalDateTime begin =
        items.stream().map(Reference.Item::start).min(Comparator.naturalOrder()).orElseThrow();
    return new EarnedValue(
        reference.effort(),
        planned,
        earned,
        schedule,
        calendar.work(actuals.cut(), schedule.orElse(begin)));
  }

  private static Optional<LocalDateTime> moment(List<Reference.Item> items, Duration earned) {
    Duration sum = Duration.ZERO;
    for (Reference.Item item : items) {
      sum = sum.plus(item.task().effort());
      if (!earned.isZero() && sum.compareTo(earned) >= 0) {
        return Optional.of(item.finish());
      }
    }
    return Optional.empty();
  }

  /** Earned by planned; none as long as nothing was to be earned. */
  public OptionalDouble performance() {
    return planned.isZero()
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) earned.toMinutes() / planned.toMinutes());
  }
}
