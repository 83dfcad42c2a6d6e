package fr.cofrap.project.gantt;

import static fr.cofrap.project.gantt.ProjectFixture.CARDS;
import static fr.cofrap.project.gantt.ProjectFixture.HISTORY;
import static fr.cofrap.project.gantt.ProjectFixture.REFERENCE;
import static fr.cofrap.project.gantt.given.Given.PLAN;
import static fr.cofrap.project.gantt.given.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.cofrap.project.gantt.given.Given;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.Plans;
import fr.cofrap.project.gantt.plan.Refusal;
import fr.cofrap.project.kanban.history.Doubt;
import fr.cofrap.project.kanban.history.Extract;
import fr.cofrap.project.kanban.history.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GanttTest {

  @TempDir private Path root;

  private void copy(String folder) throws IOException {
    Path from = Given.root().resolve(folder);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = root.resolve(folder).resolve(file.getFileName().toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  /** The files of ours, without git. */
  private void copyOurs() throws IOException {
    assumeThat(Given.root().resolve(Extract.FILE)).exists();
    copy("kanban");
    copy("kanban/cartes");
    copy("gantt");
  }

  @Test
  void makesFilesThatItThenFindsCurrentEvenWithoutGit() throws IOException {
    copyOurs();
    assertThat(Gantt.run(List.of(root.toString()))).isZero();
    assertThat(Gantt.run(List.of(root.toString(), "--check"))).isZero();
  }

  @Test
  void saysWhichFilesAnotherEstimateMakesStale() throws IOException {
    copyOurs();
    Gantt.run(List.of(root.toString()));
    try (Stream<Path> files = Files.list(root.resolve("kanban/cartes"))) {
      Path card =
          files.filter(it -> it.getFileName().toString().startsWith("033")).findFirst().get();
      Files.writeString(
          card, Files.readString(card).replaceFirst("estimation_h: .*", "estimation_h: 1"));
    }
    assertThat(Gantt.stale(root)).contains("gantt/gantt.md", "gantt/gantt.svg", "gantt/gantt.xml");
    assertThat(Gantt.run(List.of(root.toString(), "--check"))).isOne();
  }

  @Test
  void endsWithTwoWhenThePlanIsRefused() throws IOException {
    copyOurs();
    Path plan = root.resolve("gantt/plan.yml");
    Files.writeString(plan, Files.readString(plan).replaceFirst("debut: .*", ""));
    assertThat(Gantt.run(List.of(root.toString()))).isEqualTo(2);
  }

  @Test
  void refusesAPlanThatStartsOnAnotherDayThanItsBoard() {
    Plan plan = Plans.parse(PLAN.replace("debut: 2026-11-23", "debut: 2026-11-24"));
    refused(
        () -> Project.of(plan, CARDS, REFERENCE, HISTORY),
        new Refusal.OtherStart(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 23)));
  }

  @Test
  void refusesToCompareWithAHistoryThatIsNotThere() {
    History none =
        new History(
            List.of(),
            Instant.EPOCH,
            List.of(),
            List.of(new Doubt(Doubt.Kind.SHALLOW, "le clone est superficiel")));
    refused(
        () -> Project.of(Plans.parse(PLAN), CARDS, REFERENCE, none),
        new Refusal.NoHistory("le clone est superficiel"));
  }
}
