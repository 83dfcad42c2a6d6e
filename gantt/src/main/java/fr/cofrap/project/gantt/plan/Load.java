package fr.cofrap.project.gantt.plan;

import fr.cofrap.project.kanban.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the cards ask of each role, and whether the plan knows all that they name. */
public final class Load {

  private Load() {}

  /** Effort by role; a role without a card has none. */
  public static Map<Role, Duration> byRole(Network network) {
    Map<Role, Duration> load = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      load.put(role, Duration.ZERO);
    }
    network.tasks().forEach(it -> load.merge(it.role(), it.effort(), Duration::plus));
    return load;
  }

  /**
   * Confronts the cards with the plan.
   *
   * @throws PlanRefused with every role, mission and milestone that the plan does not know, every
   *     mission that nobody serves, and every role that has more to do than it can
   */
  public static void check(Plan plan, Network network) {
    List<Refusal> refusals = new ArrayList<>();
    for (Task task : network.tasks()) {
      if (!plan.team().containsKey(task.role())) {
        String where = "carte %03d".formatted(task.id());
        refusals.add(new Refusal.UnknownRole(where, task.role().slug()));
      }
      if (!plan.missions().containsKey(task.mission())) {
        refusals.add(new Refusal.UnknownMission(task.id(), task.mission()));
      }
      if (plan.milestones().stream().noneMatch(it -> it.code().equals(task.milestone()))) {
        refusals.add(new Refusal.UnknownMilestone(task.id(), task.milestone()));
      }
    }
    plan.missions().keySet().stream()
        .filter(it -> !network.byMission().containsKey(it))
        .forEach(it -> refusals.add(new Refusal.IdleMission(it)));
    Stream.concat(plan.welcome().transfers().keySet().stream(), plan.welcome().deferred().stream())
        .filter(card -> network.task(card) == null)
        .sorted()
        .forEach(card -> refusals.add(new Refusal.UnknownCard(card)));
    refusals.addAll(exceeded(plan, network));
    Network.refuse(refusals);
  }

  private static List<Refusal> exceeded(Plan plan, Network network) {
    List<Refusal> refusals = new ArrayList<>();
    byRole(network)
        .forEach(
            (role, load) -> {
              Plan.Capacity capacity = plan.team().get(role);
              if (capacity != null && load.compareTo(capacity.total()) > 0) {
                refusals.add(new Refusal.CapacityExceeded(role, load, capacity.total()));
              }
            });
    return refusals;
  }
}
