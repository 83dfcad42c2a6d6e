package fr.cofrap.project.gantt.track;

import fr.cofrap.project.gantt.plan.Moments;
import fr.cofrap.project.gantt.plan.Network;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.gantt.schedule.Schedule;
import fr.cofrap.project.gantt.schedule.Scheduler;
import fr.cofrap.project.kanban.State;
import java.time.Duration;
import java.time.LocalDateTime;

/** Plans again what is left, from the moment of the cut, at the hours of the calendar. */
public final class Forecast {

  private Forecast() {}

  /**
   * A card in progress still takes its whole estimate, one that waits for its reader takes nothing
   * more; finished ones are gone.
   */
  public static Schedule of(Plan plan, Network network, Actuals actuals, Scheduler scheduler) {
    LocalDateTime now = Moments.later(plan.begin(), plan.calendar().next(actuals.cut()));
    Network left = network.without(actuals.done());
    return scheduler.levelled(
        new Network(left.tasks().stream().map(task -> left(task, actuals)).toList()), now);
  }

  private static Task left(Task task, Actuals actuals) {
    return actuals.of(task.id()).state() == State.REVIEW ? task.taking(Duration.ZERO) : task;
  }
}
