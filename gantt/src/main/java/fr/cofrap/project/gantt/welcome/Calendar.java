package fr.cofrap.project.gantt.welcome;

import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.Welcome;
import java.time.LocalDate;

/**
 * The real dates of a welcome's steps. Days are counted on the calendar; one on which nobody works
 * moves to the last worked day before it when it comes before the arrival, to the next otherwise.
 */
public final class Calendar {

  private Calendar() {}

  public static LocalDate start(Welcome.Step step, Plan plan) {
    return worked(step.from(), plan);
  }

  public static LocalDate end(Welcome.Step step, Plan plan) {
    return worked(step.to(), plan);
  }

  private static LocalDate worked(int day, Plan plan) {
    LocalDate date = plan.welcome().date(day);
    return day < 0 ? plan.calendar().workedUntil(date) : plan.calendar().workedFrom(date);
  }

  /** Such as J-15, J0 or J1 à J5. */
  public static String label(Welcome.Step step) {
    return step.from() == step.to() ? "J" + step.from() : "J" + step.from() + " à J" + step.to();
  }
}
