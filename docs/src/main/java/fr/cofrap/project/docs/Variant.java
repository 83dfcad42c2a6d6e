package fr.cofrap.project.docs;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The plan when a colleague is welcomed in a role: its cards are heavier, some are handed to others
 * or put off, and the welcome itself takes time.
 *
 * @param load of each role
 */
public record Variant(Map<String, Duration> load, Schedule schedule) {

  private static final int SET_UP = 1001;
  private static final int COMPANY = 1002;

  static Variant of(Plan plan, List<Task> network) {
    Plan.Welcome welcome = plan.welcome();
    List<Task> all = new ArrayList<>(Task.without(Set.copyOf(welcome.deferred()), network));
    for (Plan.Transfer it : welcome.transfers()) {
      all.replaceAll(task -> it.cards().contains(task.id()) ? task.by(it.to()) : task);
    }
    all.replaceAll(it -> welcomed(it, welcome));
    all.add(extra(SET_UP, "Installation du poste", welcome.role(), welcome.setUp()));
    all.add(extra(COMPANY, "Accueil", welcome.companion(), welcome.company()));
    LocalDateTime begin = WorkTime.of(plan).next(plan.start().atStartOfDay());
    return new Variant(plan.load(all), new Planner(plan, welcome.role(), begin).levelled(all));
  }

  private static Task welcomed(Task task, Plan.Welcome welcome) {
    if (task.role().equals(welcome.role())) {
      double seconds = task.effort().toSeconds() * welcome.coefficient().doubleValue();
      return task.taking(Duration.ofSeconds(Math.round(seconds))).afterAlso(SET_UP);
    }
    return task.role().equals(welcome.companion()) ? task.afterAlso(COMPANY) : task;
  }

  private static Task extra(int id, String title, String role, Duration time) {
    return new Task(id, title, State.TO_DO, 0, role, time, List.of(), "");
  }
}
