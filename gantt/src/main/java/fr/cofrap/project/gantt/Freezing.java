package fr.cofrap.project.gantt;

import fr.cofrap.project.gantt.plan.Network;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.PlanFile;
import fr.cofrap.project.gantt.plan.PlanRefused;
import fr.cofrap.project.gantt.plan.Refusal;
import fr.cofrap.project.gantt.schedule.Scheduler;
import fr.cofrap.project.gantt.schedule.Team;
import fr.cofrap.project.gantt.track.Origin;
import fr.cofrap.project.gantt.track.ReferenceFile;
import java.nio.file.Path;

/** Makes the reference of a project that has none yet. */
final class Freezing {

  private Freezing() {}

  /**
   * The text of a reference: the cards of the commit that opened the board, planned with the plan
   * of today.
   *
   * @throws PlanRefused when that commit is not to be found here
   */
  static String freeze(Path root) {
    Origin origin =
        Origin.read(root)
            .orElseThrow(
                () ->
                    new PlanRefused(
                        new Refusal.NoHistory("aucun commit entier n’a ouvert de tableau ici.")));
    Plan plan = PlanFile.read(root);
    return ReferenceFile.write(
        origin,
        new Scheduler(Team.alike(plan.calendar()), plan.milestones())
            .levelled(new Network(plan.exercise(origin.tasks())), plan.begin()));
  }
}
