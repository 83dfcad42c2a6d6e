package fr.cofrap.project.gantt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.cofrap.project.gantt.given.Given;
import fr.cofrap.project.gantt.plan.Load;
import fr.cofrap.project.gantt.plan.Network;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.PlanFile;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.gantt.track.Origin;
import fr.cofrap.project.gantt.track.Reference;
import fr.cofrap.project.gantt.track.ReferenceFile;
import fr.cofrap.project.kanban.Board;
import fr.cofrap.project.kanban.Card;
import fr.cofrap.project.kanban.Role;
import fr.cofrap.project.kanban.history.Extract;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The plan of the repository in which the tests run: what its cards promise and its files say. */
class OurPlanTest {

  private static final Path ROOT = Given.root();

  private final Plan plan = PlanFile.read(ROOT);
  private final List<Card> cards = Board.read(ROOT).requireSound().cards();

  @Nested
  class TheBoard {

    @Test
    void hasOneCardAtLeastForEachOfTheEightMissions() {
      assertThat(plan.missions()).containsOnlyKeys(1, 2, 3, 4, 5, 6, 7, 8);
      assertThat(cards).extracting(Card::mission).contains(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void asksNoRoleForMoreThanItCanOrWasDecided() {
      Network network = new Network(plan.exercise(cards.stream().map(Task::of).toList()));
      Load.check(plan, network);
      assertThat(plan.team()).containsOnlyKeys(Role.values());
      plan.team()
          .forEach(
              (role, capacity) ->
                  assertThat(capacity.hours()).as(role.slug()).isEqualTo(Duration.ofHours(19)));
    }

    @Test
    void hasOnlyCardsOfHalfAnHourToFourHours() {
      assertThat(cards)
          .allSatisfy(it -> assertThat(it.estimatedHours()).as(it.file()).isBetween(0.5, 4.0));
    }

    @Test
    void leadsEachCardToAMilestoneOfThePlan() {
      assertThat(cards)
          .filteredOn(it -> !plan.beyond().contains(it.milestone()))
          .allSatisfy(it -> assertThat(plan.milestone(it.milestone())).as(it.file()).isNotNull());
    }
  }

  @Nested
  class TheReference {

    private final Reference reference = ReferenceFile.read(ROOT);

    @Test
    void isWhatTheCardsSaidInTheCommitThatOpenedTheBoard() {
      Optional<Origin> origin = Origin.read(ROOT);
      assumeThat(origin).as("the whole history is here").isPresent();
      assertThat(reference.board()).isEqualTo(origin.get().at());
      assertThat(reference.items().values())
          .extracting(Reference.Item::task)
          .isEqualTo(origin.get().tasks());
    }

    @Test
    void givesEachCardTheWorkingTimeThatItsEstimateAsksFor() {
      assertThat(reference.items().values())
          .allSatisfy(
              it ->
                  assertThat(plan.calendar().work(it.start(), it.finish()))
                      .as(it.task().number())
                      .isEqualTo(it.task().effort()));
    }

    @Test
    void startsNoCardBeforeWhatItWaitsFor() {
      for (Reference.Item item : reference.items().values()) {
        for (int before : item.task().dependsOn()) {
          assertThat(item.start()).isAfterOrEqualTo(reference.items().get(before).finish());
        }
      }
    }

    @Test
    void givesNoRoleTwoThingsAtOnce() {
      for (Role role : Role.values()) {
        List<Reference.Item> line =
            reference.items().values().stream()
                .filter(it -> it.task().role() == role)
                .sorted(Comparator.comparing(Reference.Item::start))
                .toList();
        for (int i = 1; i < line.size(); i++) {
          assertThat(line.get(i).start()).isAfterOrEqualTo(line.get(i - 1).finish());
        }
      }
    }

    @Test
    void reachesAMilestoneWithTheLastOfItsCards() {
      reference
          .milestones()
          .forEach(
              (code, at) ->
                  assertThat(at)
                      .isEqualTo(
                          reference.items().values().stream()
                              .filter(it -> it.task().milestone().equals(code))
                              .map(Reference.Item::finish)
                              .max(LocalDateTime::compareTo)
                              .orElseThrow()));
    }
  }

  @Test
  void theGeneratedFilesAreWhatTheirSourcesGive() {
    assumeThat(ROOT.resolve(Extract.FILE)).as("the board has published its history").exists();
    assertThat(Gantt.stale(ROOT)).as("docs/generate makes them again").isEmpty();
  }
}
