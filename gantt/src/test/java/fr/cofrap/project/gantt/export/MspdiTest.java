package fr.cofrap.project.gantt.export;

import static fr.cofrap.project.gantt.given.Given.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.ProjectFixture;
import fr.cofrap.project.gantt.schedule.Slot;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.mspdi.MSPDIReader;

/** What another tool finds in the file: read again with MPXJ, for a small plan and for ours. */
class MspdiTest {

  private static final Pattern SLACK = Pattern.compile("<TotalSlack>(-?\\d+)</TotalSlack>");

  static Stream<Project> projects() {
    return Stream.of(ProjectFixture.small(), ProjectFixture.ours());
  }

  private static ProjectFile read(Project project) throws Exception {
    byte[] text = Mspdi.write(project).getBytes(StandardCharsets.UTF_8);
    return new MSPDIReader().read(new ByteArrayInputStream(text));
  }

  private static void same(Task read, Slot planned) {
    assertThat(read.getName()).isEqualTo(planned.task().title());
    assertThat(read.getStart()).as("start of %s", read).isEqualTo(planned.start());
    assertThat(read.getFinish()).as("finish of %s", read).isEqualTo(planned.finish());
    assertThat(hours(read.getWork(), read)).isEqualTo(planned.task().hours());
    assertThat(read.getResourceAssignments())
        .singleElement()
        .extracting(it -> it.getResource().getName())
        .isEqualTo(planned.task().role().label());
  }

  private static double hours(Duration duration, Task task) {
    return duration.convertUnits(TimeUnit.HOURS, task.getEffectiveCalendar()).getDuration();
  }

  @ParameterizedTest
  @MethodSource("projects")
  void everyCardIsThereWithItsDatesItsWorkAndItsRole(Project project) throws Exception {
    ProjectFile file = read(project);
    project.schedule().slots().forEach((id, slot) -> same(file.getTaskByUniqueID(id), slot));
  }

  @ParameterizedTest
  @MethodSource("projects")
  void aCardHasTheSlackOfThePlanInTenthsOfMinutes(Project project) {
    String text = Mspdi.write(project);
    for (Slot slot : project.schedule().slots().values()) {
      String task =
          text.substring(text.indexOf("<Task>\n            <UID>" + slot.task().id() + "<"));
      Matcher written = SLACK.matcher(task.substring(0, task.indexOf("</Task>")));
      long tenths = written.find() ? Long.parseLong(written.group(1)) : 0;
      assertThat(tenths).as(slot.task().number()).isEqualTo(slot.slack().toMinutes() * 10);
    }
  }

  @ParameterizedTest
  @MethodSource("projects")
  void aToolThatPlansAnewFindsTheSameDates(Project project) throws Exception {
    ProjectFile file = read(project);
    for (Task task : file.getTasks()) {
      task.setActualDuration(Duration.getInstance(0, TimeUnit.HOURS));
      task.setRemainingDuration(task.getDuration());
      task.getResourceAssignments()
          .forEach(it -> it.setActualWork(Duration.getInstance(0, TimeUnit.HOURS)));
    }
    new MicrosoftScheduler().schedule(file, project.plan().begin());
    project.schedule().slots().forEach((id, slot) -> same(file.getTaskByUniqueID(id), slot));
  }

  @ParameterizedTest
  @MethodSource("projects")
  void whatACardWaitsForIsALinkAndSoIsTheCardItsRoleDoesBefore(Project project) throws Exception {
    ProjectFile file = read(project);
    for (Slot slot : project.schedule().slots().values()) {
      assertThat(file.getTaskByUniqueID(slot.task().id()).getPredecessors())
          .extracting(it -> it.getPredecessorTask().getUniqueID())
          .hasSameElementsAs(
              Stream.concat(slot.task().dependsOn().stream(), slot.after().stream())
                  .distinct()
                  .toList());
    }
  }

  @ParameterizedTest
  @MethodSource("projects")
  void missionsAreSummariesAndTheFrozenPlanIsTheBaseline(Project project) throws Exception {
    ProjectFile file = read(project);
    for (Slot slot : project.schedule().slots().values()) {
      Task task = file.getTaskByUniqueID(slot.task().id());
      assertThat(task.getParentTask().getName())
          .isEqualTo(project.plan().missions().get(slot.task().mission()));
      var frozen = project.reference().items().get(slot.task().id());
      if (frozen != null) {
        assertThat(task.getBaselineStart()).isEqualTo(frozen.start());
        assertThat(task.getBaselineFinish()).isEqualTo(frozen.finish());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("projects")
  void theCalendarKnowsTheHolidays(Project project) throws Exception {
    var calendar = read(project).getDefaultCalendar();
    assertThat(calendar.isWorkingDate(at("2026-12-25T00:00").toLocalDate())).isFalse();
    assertThat(calendar.isWorkingDate(at("2026-12-24T00:00").toLocalDate())).isTrue();
    assertThat(calendar.getName()).isEqualTo("Calendrier de l’équipe");
  }

  @ParameterizedTest
  @MethodSource("projects")
  void theSamePlanGivesTheSameFile(Project project) {
    assertThat(Mspdi.write(project)).isEqualTo(Mspdi.write(project));
  }
}
