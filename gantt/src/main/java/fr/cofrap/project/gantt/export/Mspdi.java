package fr.cofrap.project.gantt.export;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.schedule.Scheduler;
import fr.cofrap.project.gantt.schedule.Team;
import fr.cofrap.project.gantt.track.Reference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Task;
import org.mpxj.TaskField;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;

/**
 * The plan as Microsoft Project's XML, which ProjectLibre opens too: missions as summary tasks, the
 * order of each role's tasks as links, so that a tool that computes the dates anew finds the same
 * ones, and the frozen plan as the baseline.
 */
public final class Mspdi {

  private Mspdi() {}

  /** The text of the file; the same plan always gives the same one. */
  public static String write(Project project) {
    ProjectFile file = file(project);
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      new MSPDIWriter().write(file, out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProjectFile file(Project project) {
    Plan plan = project.plan();
    ProjectFile file =
        new Scheduler(Team.alike(plan.calendar()), plan.milestones())
            .file(project.network(), plan.missions(), plan.begin());
    describe(file.getProjectProperties(), project);
    file.getCustomFields().getOrCreate(TaskField.TEXT1).setAlias("Statut");
    file.getCustomFields().getOrCreate(TaskField.TEXT2).setAlias("Jalon");
    file.getTasks().synchronizeTaskIDToHierarchy();
    for (Task task : file.getTasks()) {
      fr.cofrap.project.gantt.plan.Task card = project.network().task(task.getUniqueID());
      if (card != null) {
        task.setText(1, project.actuals().of(card.id()).state().label());
        task.setText(2, card.milestone());
        baseline(task, project.reference().items().get(card.id()));
      }
      slack(task);
    }
    return file;
  }

  /** In hours: the writer takes a day of slack for eight hours, whatever the calendar says. */
  private static void slack(Task task) {
    ProjectCalendar calendar = task.getEffectiveCalendar();
    task.setStartSlack(task.getStartSlack().convertUnits(TimeUnit.HOURS, calendar));
    task.setFinishSlack(task.getFinishSlack().convertUnits(TimeUnit.HOURS, calendar));
    task.setTotalSlack(task.getTotalSlack().convertUnits(TimeUnit.HOURS, calendar));
  }

  private static void describe(ProjectProperties properties, Project project) {
    LocalDateTime cut = project.actuals().cut();
    properties.setName(project.plan().project());
    properties.setProjectTitle(project.plan().project());
    properties.setCreationDate(cut);
    properties.setLastSaved(cut);
    properties.setStatusDate(cut);
    properties.setCurrentDate(cut);
    properties.setCurrencyCode("EUR");
    properties.setCurrencySymbol("€");
  }

  private static void baseline(Task task, Reference.Item frozen) {
    if (frozen != null) {
      task.setBaselineStart(frozen.start());
      task.setBaselineFinish(frozen.finish());
      task.setBaselineDuration(hours(frozen.task().effort()));
      task.setBaselineWork(hours(frozen.task().effort()));
    }
  }

  private static org.mpxj.Duration hours(Duration duration) {
    return org.mpxj.Duration.getInstance(duration.toSeconds() / 3600.0, TimeUnit.HOURS);
  }
}
