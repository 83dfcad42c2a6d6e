package fr.cofrap.project.kanban.measure;

import static fr.cofrap.project.kanban.Role.FONCTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.kanban.given.Past;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ForecastTest {

  @Test
  void tenFinishedCardsAreEnough() {
    assertThat(Forecast.of(10, 7, List.of(2, 2))).isEqualTo(new Forecast.Hours(7, 2, 4, 4, 4));
  }

  @Test
  void theSameDrawsComeOutForEverybody() {
    Forecast forecast = Forecast.of(12, 20, List.of(0, 1, 5));
    assertThat(forecast).isEqualTo(Forecast.of(12, 20, List.of(0, 1, 5)));
    assertThat(forecast).isEqualTo(new Forecast.Hours(20, 3, 10, 14, 17));
  }

  @Nested
  class IsNotMade {

    @Test
    void ofNineFinishedCards() {
      assertNone(Forecast.of(9, 7, List.of(9)), "données insuffisantes");
    }

    @Test
    void withoutAFullHourInWhichACardWasFinished() {
      assertNone(Forecast.of(10, 7, List.of()), "données insuffisantes");
      assertNone(Forecast.of(10, 7, List.of(0, 0)), "données insuffisantes");
    }

    @Test
    void whenNothingRemains() {
      assertNone(Forecast.of(10, 0, List.of(3)), "tout est terminé");
    }

    private void assertNone(Forecast forecast, String reason) {
      assertThat(forecast).isInstanceOf(Forecast.None.class);
      assertThat(((Forecast.None) forecast).reason()).startsWith(reason);
    }
  }

  @Test
  void cardsAreCountedByDayInParisAndByHourOfWork() {
    Past past = new Past().card(1, FONCTIONS).card(2, FONCTIONS).card(3, FONCTIONS);
    past.work(1, "09:00", "10:30").work(1, "22:00", "23:45");
    past.done(1, 1, "09:00", "09:10", "09:59")
        .done(2, 1, "09:00", "22:00", "22:20")
        .done(3, 1, "09:00", "22:00", "23:20");
    Throughput throughput = past.measures().throughput();
    assertThat(throughput.days())
        .containsEntry(LocalDate.of(2026, 3, 2), 2)
        .containsEntry(LocalDate.of(2026, 3, 3), 1);
    assertThat(throughput.hours()).containsExactly(1, 1, 1);
  }
}
