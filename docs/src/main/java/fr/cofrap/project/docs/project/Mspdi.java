package fr.cofrap.project.docs.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;

/**
 * The plan as Microsoft Project's XML, which ProjectLibre opens too: missions as summary tasks, the
 * order of each role's tasks as links, so that a tool that computes the dates anew finds the same
 * ones.
 */
public final class Mspdi {

  private Mspdi() {}

  /** The file; the same plan always gives the same one. */
  public static byte[] write(Project project) {
    LocalDateTime begin = WorkTime.of(project.plan()).next(project.plan().start().atStartOfDay());
    ProjectFile file =
        new CriticalPath(project.plan(), "")
            .underMissions()
            .with(project.tasks(), Schedule.order(project.plan(), "", project.tasks(), begin))
            .run(begin)
            .file();
    describe(file.getProjectProperties(), project, begin);
    file.getTasks().synchronizeTaskIDToHierarchy();
    file.getTasks().forEach(Mspdi::slack);
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      new MSPDIWriter().write(file, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In hours: the writer takes a day of slack for eight hours, whatever the calendar says. */
  private static void slack(Task task) {
    var calendar = task.getEffectiveCalendar();
    task.setStartSlack(task.getStartSlack().convertUnits(TimeUnit.HOURS, calendar));
    task.setFinishSlack(task.getFinishSlack().convertUnits(TimeUnit.HOURS, calendar));
    task.setTotalSlack(task.getTotalSlack().convertUnits(TimeUnit.HOURS, calendar));
  }

  private static void describe(ProjectProperties properties, Project project, LocalDateTime at) {
    properties.setName(project.plan().project());
    properties.setProjectTitle(project.plan().project());
    properties.setCreationDate(at);
    properties.setLastSaved(at);
    properties.setStatusDate(at);
    properties.setCurrentDate(at);
    properties.setCurrencyCode("EUR");
    properties.setCurrencySymbol("€");
  }
}
