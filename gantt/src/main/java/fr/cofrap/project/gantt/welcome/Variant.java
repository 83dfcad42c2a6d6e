package fr.cofrap.project.gantt.welcome;

import fr.cofrap.project.gantt.plan.Load;
import fr.cofrap.project.gantt.plan.Network;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.gantt.plan.Welcome;
import fr.cofrap.project.gantt.plan.WorkCalendar;
import fr.cofrap.project.gantt.schedule.Schedule;
import fr.cofrap.project.gantt.schedule.Scheduler;
import fr.cofrap.project.gantt.schedule.Team;
import fr.cofrap.project.kanban.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The plan when a colleague is welcomed in a role.
 *
 * @param role that they take
 * @param network the cards, heavier for that role, and what the welcome itself takes
 * @param load of each role
 * @param schedule that comes out
 */
public record Variant(Role role, Network network, Map<Role, Duration> load, Schedule schedule) {

  /** Number of the task in which the colleague makes the workstation theirs. */
  public static final int SET_UP = 1001;

  /** Number of the task in which somebody accompanies them. */
  public static final int COMPANY = 1002;

  /** With the cards that are handed to others and those that are put off. */
  public static Variant adapted(Plan plan, Network network) {
    Welcome welcome = plan.welcome();
    List<Task> tasks =
        network.without(welcome.deferred()).tasks().stream()
            .map(task -> transferred(task, welcome))
            .toList();
    return of(plan, tasks, welcome.role());
  }

  /** The same colleague, in any role, with all its cards: what happens if nothing is adapted. */
  public static Variant unadapted(Plan plan, Network network, Role role) {
    return of(plan, List.copyOf(network.tasks()), role);
  }

  private static Task transferred(Task task, Welcome welcome) {
    Role taker = welcome.transfers().get(task.id());
    return taker == null || task.role() != welcome.role() ? task : task.by(taker);
  }

  private static Variant of(Plan plan, List<Task> tasks, Role role) {
    Welcome welcome = plan.welcome();
    Role companion = companion(welcome, role);
    List<Task> all = new ArrayList<>();
    all.add(extra(SET_UP, "Installation du poste", role, welcome.setUp()));
    all.add(extra(COMPANY, "Accueil", companion, welcome.company()));
    for (Task task : tasks) {
      if (task.role() == role) {
        all.add(heavier(task, welcome.coefficient()).afterAlso(SET_UP));
      } else {
        all.add(task.role() == companion ? task.afterAlso(COMPANY) : task);
      }
    }
    Network network = new Network(all);
    WorkCalendar theirs =
        plan.calendar().limited(welcome.arrival(), welcome.date(welcome.until()), welcome.limit());
    Team team = Team.alike(plan.calendar()).with(role, theirs);
    Schedule schedule = new Scheduler(team, plan.milestones()).levelled(network, plan.begin());
    return new Variant(role, network, Load.byRole(network), schedule);
  }

  /** Nobody accompanies themselves. */
  private static Role companion(Welcome welcome, Role role) {
    return Set.of(Role.values()).stream()
        .filter(it -> it != role)
        .min((one, other) -> rank(one, welcome) - rank(other, welcome))
        .orElseThrow();
  }

  private static int rank(Role role, Welcome welcome) {
    return role == welcome.companion() ? -1 : role.ordinal();
  }

  private static Task extra(int id, String title, Role role, Duration effort) {
    return new Task(id, title, 0, role, effort, List.of(), "");
  }

  private static Task heavier(Task task, BigDecimal coefficient) {
    BigDecimal seconds = BigDecimal.valueOf(task.effort().toSeconds()).multiply(coefficient);
    return task.taking(Duration.ofSeconds(seconds.setScale(0, RoundingMode.HALF_UP).longValue()));
  }
}
