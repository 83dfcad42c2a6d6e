package fr.cofrap.project.gantt.draw;

import static fr.cofrap.project.gantt.given.Given.CALENDAR;
import static fr.cofrap.project.gantt.given.Given.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

  private static TimeAxis axis(String first, String last, LocalDateTime... events) {
    return new TimeAxis(
        CALENDAR, LocalDate.parse(first), LocalDate.parse(last), List.of(events), 100, 1000);
  }

  @Test
  void theSameWorkTakesTheSameRoomWhateverLiesBetween() {
    TimeAxis axis = axis("2026-11-23", "2026-11-24");
    double morning = axis.x(at("2026-11-23T10:00")) - axis.x(at("2026-11-23T09:00"));
    double afternoon = axis.x(at("2026-11-24T15:00")) - axis.x(at("2026-11-24T14:00"));
    double night = axis.x(at("2026-11-24T09:00")) - axis.x(at("2026-11-23T17:00"));
    assertThat(morning).isEqualTo(afternoon, within(1e-6));
    assertThat(night).isLessThanOrEqualTo(morning + 1e-6);
  }

  @Test
  void aNightInWhichSomethingHappenedOpensForIt() {
    LocalDateTime event = at("2026-11-22T03:40");
    TimeAxis quiet = axis("2026-11-22", "2026-11-23");
    TimeAxis busy = axis("2026-11-22", "2026-11-23", event);
    assertThat(width(busy)).isGreaterThan(3 * width(quiet));
  }

  private static double width(TimeAxis axis) {
    return axis.x(at("2026-11-22T04:00")) - axis.x(at("2026-11-22T03:30"));
  }

  @Test
  void timeNeverGoesBackAndStaysInside() {
    TimeAxis axis = axis("2026-11-22", "2026-11-24", at("2026-11-22T03:40"));
    double last = 100;
    for (LocalDateTime t = at("2026-11-21T00:00");
        t.isBefore(at("2026-11-26T00:00"));
        t = t.plusMinutes(10)) {
      assertThat(axis.x(t)).isBetween(last - 1e-9, 1100.0 + 1e-6);
      last = axis.x(t);
    }
    assertThat(last).isEqualTo(1100, within(1e-6));
  }
}
