package fr.cofrap.project.kanban.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionsTest {

  @Test
  void aLongSilenceIsAPause() {
    List<Interval> sessions = Sessions.of(at("09:00", "10:30", "12:30", "14:31"));
    assertThat(sessions).containsExactly(between("09:00", "12:30"), between("14:31", "14:31"));
  }

  @Test
  void onlyWorkIsCounted() {
    History history =
        new History(
            List.of(),
            Instant.EPOCH,
            List.of(between("09:00", "10:00"), between("14:00", "16:00")),
            List.of());
    assertThat(history.active(between("09:30", "15:00"))).isEqualTo(Duration.ofMinutes(90));
    assertThat(history.active(between("11:00", "13:00"))).isZero();
  }

  private static Interval between(String from, String to) {
    return new Interval(at(from).get(0), at(to).get(0));
  }

  private static List<Instant> at(String... times) {
    return Stream.of(times).map(it -> Instant.parse("2026-03-02T" + it + ":00Z")).toList();
  }
}
