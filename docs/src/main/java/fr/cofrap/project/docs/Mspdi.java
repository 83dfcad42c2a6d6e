package fr.cofrap.project.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    Plan plan = project.plan();
    ProjectFile file =
        CriticalPath.of(plan, "")
            .underMissions()
            .with(project.tasks(), Schedule.order(plan, "", project.tasks(), project.begin()))
            .run(project.begin())
            .file();
    ProjectProperties properties = file.getProjectProperties();
    properties.setName(plan.project());
    properties.setProjectTitle(plan.project());
    properties.setCreationDate(project.begin());
    properties.setLastSaved(project.begin());
    properties.setStatusDate(project.begin());
    properties.setCurrentDate(project.begin());
    properties.setCurrencyCode("EUR");
    properties.setCurrencySymbol("€");
    file.getTasks().synchronizeTaskIDToHierarchy();
    file.getTasks().forEach(Mspdi::slack);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new MSPDIWriter().write(file, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** In hours: the writer takes a day of slack for eight hours, whatever the calendar says. */
  private static void slack(Task task) {
    var calendar = task.getEffectiveCalendar();
    task.setStartSlack(task.getStartSlack().convertUnits(TimeUnit.HOURS, calendar));
    task.setFinishSlack(task.getFinishSlack().convertUnits(TimeUnit.HOURS, calendar));
    task.setTotalSlack(task.getTotalSlack().convertUnits(TimeUnit.HOURS, calendar));
  }
}
