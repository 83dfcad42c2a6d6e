package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.MicrosoftScheduler;

/** A scheduler of the field, that of MPXJ, is given our tasks: it must find our dates. */
class WitnessTest {

  private static final Project OURS = Project.read(Copies.repository());

  private final ProjectCalendar calendar = WorkTime.of(OURS.plan()).calendar();
  private final ProjectFile file = calendar.getParentFile();
  private final Map<String, Resource> roles = new HashMap<>();

  private static org.mpxj.Duration hours(Duration duration) {
    return org.mpxj.Duration.getInstance(duration.toSeconds() / 3600.0, TimeUnit.HOURS);
  }

  private void add(Task ours) {
    org.mpxj.Task task = file.addTask();
    task.setUniqueID(ours.id());
    task.setDuration(hours(ours.effort()));
    task.setRemainingDuration(hours(ours.effort()));
    task.setActualDuration(hours(Duration.ZERO));
    task.setWork(hours(ours.effort()));
    task.setRemainingWork(hours(ours.effort()));
    ResourceAssignment assignment =
        task.addResourceAssignment(roles.computeIfAbsent(ours.role(), it -> file.addResource()));
    assignment.setWork(hours(ours.effort()));
    assignment.setRemainingWork(hours(ours.effort()));
    assignment.setActualWork(hours(Duration.ZERO));
  }

  /** Links are what a card waits for, and the card that its role does just before. */
  private void link(Schedule.Slot slot) {
    Stream.concat(slot.task().dependsOn().stream(), slot.after().stream())
        .distinct()
        .map(file::getTaskByUniqueID)
        .map(it -> new Relation.Builder().predecessorTask(it))
        .forEach(file.getTaskByUniqueID(slot.task().id())::addPredecessor);
  }

  private void schedule(Schedule schedule) throws Exception {
    file.setDefaultCalendar(calendar);
    schedule.slots().values().forEach(it -> add(it.task()));
    schedule.slots().values().forEach(this::link);
    file.getProjectProperties().setStartDate(OURS.begin());
    new MicrosoftScheduler().schedule(file, OURS.begin());
  }

  private void finds(Schedule schedule) throws Exception {
    schedule(schedule);
    schedule.slots().values().forEach(this::same);
  }

  @Test
  void startsAndEndsOurTasksWhenWeDoAndGivesThemTheSameSlack() throws Exception {
    finds(OURS.schedule());
  }

  @Test
  void agreesOnWhatDependenciesAloneAllow() throws Exception {
    finds(new Planner(it -> OURS.time(), OURS.begin()).free(OURS.tasks()));
  }

  private void same(Schedule.Slot ours) {
    org.mpxj.Task its = file.getTaskByUniqueID(ours.task().id());
    assertThat(its.getStart()).as("start of %s", ours.task()).isEqualTo(ours.start());
    assertThat(its.getFinish()).as("finish of %s", ours.task()).isEqualTo(ours.finish());
    assertThat(its.getTotalSlack().convertUnits(TimeUnit.HOURS, its.getEffectiveCalendar()))
        .as("slack of %s", ours.task())
        .isEqualTo(hours(ours.slack()));
  }
}
