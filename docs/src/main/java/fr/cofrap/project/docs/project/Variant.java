package fr.cofrap.project.docs.project;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The plan when a colleague is welcomed in a role: its cards are heavier, and the welcome itself
 * takes time.
 *
 * @param load of each role
 */
public record Variant(String role, Map<String, Duration> load, Schedule schedule) {

  private static final int SET_UP = 1001;
  private static final int COMPANY = 1002;

  /** With the cards that are handed to others and those that are put off. */
  static Variant adapted(Plan plan, List<Task> network) {
    Plan.Welcome welcome = plan.welcome();
    Map<Integer, String> takers = new HashMap<>();
    welcome.transfers().forEach(it -> it.cards().forEach(card -> takers.put(card, it.to())));
    List<Task> tasks =
        Task.without(Set.copyOf(welcome.deferred()), network).stream()
            .map(it -> it.role().equals(welcome.role()) ? handed(it, takers) : it)
            .toList();
    return of(plan, tasks, welcome.role());
  }

  private static Task handed(Task task, Map<Integer, String> takers) {
    return task.by(takers.getOrDefault(task.id(), task.role()));
  }

  /** The same colleague in any role: with all its cards, nothing is adapted. */
  static Variant of(Plan plan, List<Task> tasks, String role) {
    Plan.Welcome welcome = plan.welcome();
    String companion =
        Stream.concat(Stream.of(welcome.companion()), plan.roles().keySet().stream())
            .filter(it -> !it.equals(role))
            .findFirst()
            .orElse(role);
    List<Task> all = new ArrayList<>();
    all.add(extra(SET_UP, "Installation du poste", role, welcome.setUp()));
    all.add(extra(COMPANY, "Accueil", companion, welcome.company()));
    for (Task task : tasks) {
      if (task.role().equals(role)) {
        all.add(heavier(task, welcome.coefficient()).afterAlso(SET_UP));
      } else {
        all.add(task.role().equals(companion) ? task.afterAlso(COMPANY) : task);
      }
    }
    Schedule schedule =
        Schedule.levelled(plan, role, all, WorkTime.of(plan).next(plan.start().atStartOfDay()));
    return new Variant(role, Rules.load(plan, all), schedule);
  }

  private static Task extra(int id, String title, String role, Duration time) {
    return new Task(id, title, State.TO_DO, 0, role, time, List.of(), "");
  }

  private static Task heavier(Task task, BigDecimal coefficient) {
    double seconds = task.effort().toSeconds() * coefficient.doubleValue();
    return task.taking(Duration.ofSeconds(Math.round(seconds)));
  }
}
