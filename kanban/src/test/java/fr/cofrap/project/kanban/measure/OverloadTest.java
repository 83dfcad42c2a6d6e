package fr.cofrap.project.kanban.measure;

import static fr.cofrap.project.kanban.Role.FONCTIONS;
import static fr.cofrap.project.kanban.Role.INTERFACE;
import static fr.cofrap.project.kanban.State.IN_PROGRESS;
import static fr.cofrap.project.kanban.State.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.kanban.given.Past;
import fr.cofrap.project.kanban.history.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The limits of these tests: three in progress, two of one role, one in review. */
class OverloadTest {

  private final Past past =
      new Past()
          .card(1, FONCTIONS)
          .card(2, FONCTIONS)
          .card(3, INTERFACE)
          .card(4, INTERFACE)
          .card(5, FONCTIONS);

  @Test
  void asManyAsTheLimitIsNotTooMany() {
    past.move(1, 1, "09:00", IN_PROGRESS)
        .move(2, 1, "09:00", IN_PROGRESS)
        .move(3, 1, "09:00", IN_PROGRESS)
        .move(4, 1, "09:00", REVIEW);
    assertThat(overloads()).isEmpty();
  }

  @Test
  void anOverloadHasAPeakAStartAndAnEnd() {
    past.move(1, 1, "09:00", REVIEW)
        .move(2, 1, "10:00", REVIEW)
        .move(3, 1, "11:00", REVIEW)
        .move(3, 1, "12:00", IN_PROGRESS)
        .move(2, 1, "13:00", IN_PROGRESS);
    assertThat(overloads())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.scope().slug()).isEqualTo("revue");
              assertThat(it.peak()).isEqualTo(3);
              assertThat(it.open()).isFalse();
              assertThat(it.time())
                  .isEqualTo(new Interval(Past.at(1, "10:00"), Past.at(1, "13:00")));
            });
  }

  @Test
  void oneThatLastsGoesOnUntilTheHistoryWasRead() {
    past.move(1, 1, "09:00", REVIEW).move(2, 1, "10:00", REVIEW);
    assertThat(overloads()).singleElement().extracting(Overload::open).isEqualTo(true);
    assertThat(overloads().get(0).time().to()).isEqualTo(Past.at(1, "18:00"));
  }

  @Test
  void aRoleHasALimitOfItsOwn() {
    past.move(1, 1, "09:00", IN_PROGRESS)
        .move(2, 1, "09:00", IN_PROGRESS)
        .move(5, 1, "09:00", IN_PROGRESS);
    assertThat(overloads())
        .singleElement()
        .satisfies(it -> assertThat(it.scope().slug()).isEqualTo("fonctions"));
  }

  @Test
  void aCardThatComesWhenAnotherGoesIsNoOverload() {
    past.move(1, 1, "09:00", REVIEW).move(2, 1, "10:00", REVIEW).move(1, 1, "10:00", IN_PROGRESS);
    assertThat(overloads()).isEmpty();
  }

  private List<Overload> overloads() {
    return past.measures().overloads();
  }
}
