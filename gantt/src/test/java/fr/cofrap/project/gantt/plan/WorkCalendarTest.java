package fr.cofrap.project.gantt.plan;

import static fr.cofrap.project.gantt.given.Given.CALENDAR;
import static fr.cofrap.project.gantt.given.Given.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

  @Test
  void aWeekHas35Hours() {
    assertThat(CALENDAR.perWeek()).hasHours(35);
  }

  @Test
  void nobodyWorksAtNightAtLunchAtTheWeekEndOrOnAHoliday() {
    assertThat(CALENDAR.work(at("2026-12-24T16:00"), at("2026-12-28T10:00"))).hasHours(2);
    assertThat(CALENDAR.work(at("2026-11-23T12:00"), at("2026-11-23T14:00"))).hasHours(1);
    assertThat(CALENDAR.work(at("2026-11-23T14:00"), at("2026-11-23T12:00"))).hasHours(-1);
  }

  @Test
  void theNextMomentOfWorkMayBeNowOrAfterALongWeekEnd() {
    assertThat(CALENDAR.next(at("2026-11-23T10:15"))).isEqualTo("2026-11-23T10:15");
    assertThat(CALENDAR.next(at("2026-11-23T12:30"))).isEqualTo("2026-11-23T13:30");
    assertThat(CALENDAR.next(at("2026-12-24T17:00"))).isEqualTo("2026-12-28T09:00");
  }

  @Test
  void aLimitedDayKeepsItsMorning() {
    LocalDate day = LocalDate.of(2026, 11, 23);
    WorkCalendar limited = CALENDAR.limited(day, day, Duration.ofHours(5));
    assertThat(limited.on(day))
        .containsExactly(Hours.parse("09:00-12:30"), Hours.parse("13:30-15:00"));
    assertThat(limited.on(day.plusDays(1))).isEqualTo(CALENDAR.hours());
    assertThat(CALENDAR.limited(day, day, Duration.ofHours(2)).on(day))
        .containsExactly(Hours.parse("09:00-11:00"));
  }
}
