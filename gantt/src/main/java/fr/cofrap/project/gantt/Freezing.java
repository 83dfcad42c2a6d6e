package fr.cofrap.project.gantt;

import fr.cofrap.project.gantt.plan.Network;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.PlanFile;
import fr.cofrap.project.gantt.schedule.Schedule;
import fr.cofrap.project.gantt.schedule.Scheduler;
import fr.cofrap.project.gantt.schedule.Team;
import fr.cofrap.project.gantt.track.Origin;
import fr.cofrap.project.gantt.track.ReferenceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes the reference of a project that has none yet. */
final class Freezing {

  private Freezing() {}

  /** Refuses to write over a reference: what is frozen stays. */
  static void freeze(Path root) {
    Origin origin =
        Origin.read(root)
            .orElseThrow(() -> new IllegalStateException("no commit opened the board here"));
    Plan plan = PlanFile.read(root);
    Schedule schedule =
        new Scheduler(Team.alike(plan.calendar()), plan.milestones())
            .levelled(new Network(origin.tasks()), plan.begin());
    try {
      Files.writeString(
          root.resolve(ReferenceFile.NAME),
          ReferenceFile.write(origin, schedule),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
