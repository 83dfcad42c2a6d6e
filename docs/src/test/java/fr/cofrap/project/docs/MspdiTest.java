package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.mspdi.MSPDIReader;

/** What another tool finds in the file: our plan, read again with MPXJ. */
class MspdiTest {

  private static final Project OURS = Project.read(Copies.repository());

  private static ProjectFile read() throws Exception {
    return new MSPDIReader().read(new ByteArrayInputStream(Mspdi.write(OURS)));
  }

  private static void same(org.mpxj.Task read, Schedule.Slot planned) {
    assertThat(read.getName()).isEqualTo(planned.task().title());
    assertThat(read.getStart()).as("start of %s", read).isEqualTo(planned.start());
    assertThat(read.getFinish()).as("finish of %s", read).isEqualTo(planned.finish());
    assertThat(
            read.getWork().convertUnits(TimeUnit.HOURS, read.getEffectiveCalendar()).getDuration())
        .isEqualTo(planned.task().effort().toMinutes() / 60.0);
    assertThat(read.getParentTask().getName())
        .isEqualTo(OURS.plan().missions().get(planned.task().mission()));
    assertThat(read.getResourceAssignments())
        .singleElement()
        .extracting(it -> it.getResource().getName())
        .isEqualTo(OURS.plan().label(planned.task().role()));
  }

  @Test
  void everyCardIsThereWithItsDatesItsWorkItsRoleAndItsMission() throws Exception {
    ProjectFile file = read();
    OURS.schedule().slots().forEach((id, slot) -> same(file.getTaskByUniqueID(id), slot));
  }

  @Test
  void aToolThatPlansAnewFindsTheSameDates() throws Exception {
    ProjectFile file = read();
    for (org.mpxj.Task task : file.getTasks()) {
      task.setActualDuration(Duration.getInstance(0, TimeUnit.HOURS));
      task.setRemainingDuration(task.getDuration());
      task.getResourceAssignments()
          .forEach(it -> it.setActualWork(Duration.getInstance(0, TimeUnit.HOURS)));
    }
    new MicrosoftScheduler().schedule(file, OURS.schedule().slots().get(1).start());
    OURS.schedule().slots().forEach((id, slot) -> same(file.getTaskByUniqueID(id), slot));
  }

  @Test
  void whatACardWaitsForIsALinkAndSoIsTheCardItsRoleDoesBefore() throws Exception {
    ProjectFile file = read();
    for (Schedule.Slot slot : OURS.schedule().slots().values()) {
      assertThat(file.getTaskByUniqueID(slot.task().id()).getPredecessors())
          .extracting(it -> it.getPredecessorTask().getUniqueID())
          .hasSameElementsAs(
              Stream.concat(slot.task().dependsOn().stream(), slot.after().stream())
                  .distinct()
                  .toList());
    }
  }

  @Test
  void theCalendarKnowsTheHolidaysAndTheSamePlanGivesTheSameFile() throws Exception {
    assertThat(read().getDefaultCalendar().isWorkingDate(LocalDate.of(2026, 12, 25))).isFalse();
    assertThat(read().getDefaultCalendar().isWorkingDate(LocalDate.of(2026, 12, 24))).isTrue();
    assertThat(Mspdi.write(OURS)).isEqualTo(Mspdi.write(OURS));
  }
}
