package fr.cofrap.project.docs.plan;

import fr.cofrap.project.docs.board.Board;
import fr.cofrap.project.docs.board.Card;
import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Confronts the cards with the plan. */
final class Rules {

  private final Plan plan;
  private final Set<String> faults = new TreeSet<>();

  private Rules(Plan plan) {
    this.plan = plan;
  }

  /**
   * The tasks of the exercise: those of a milestone that the plan covers, without those that it
   * leaves out.
   *
   * @throws DocsException with every role, mission and milestone that the plan does not know, every
   *     mission that nobody serves, every role that has more to do than it can, every person
   *     without a role
   */
  static List<Task> exercise(Plan plan, Board board) {
    Rules rules = new Rules(plan);
    board.cards().forEach(rules::check);
    List<Task> all =
        board.cards().stream()
            .filter(it -> !plan.beyond(it.head().milestone()))
            .map(Task::of)
            .toList();
    rules.checkOrder(all, board);
    List<Task> tasks = Task.without(Set.copyOf(plan.leftOut()), all);
    rules.checkPlan(tasks);
    if (!rules.faults.isEmpty()) {
      throw new DocsException(String.join("\n", rules.faults));
    }
    return tasks;
  }

  /** What the tasks and the meetings ask of each role of the plan. */
  static Map<String, Duration> load(Plan plan, Collection<Task> tasks) {
    Map<String, Duration> load = new LinkedHashMap<>();
    plan.roles().keySet().forEach(it -> load.put(it, plan.shared()));
    tasks.forEach(it -> load.merge(it.role(), it.effort(), Duration::plus));
    return load;
  }

  private void check(Card card) {
    unknown(card.file(), "le rôle", card.role(), plan.roles().keySet());
    unknown(card.file(), "la mission", card.head().mission(), plan.missions().keySet());
    unknown(card.file(), "le jalon", card.head().milestone(), codes());
  }

  private Set<String> codes() {
    return plan.allMilestones().stream().map(Plan.Milestone::code).collect(Collectors.toSet());
  }

  private void checkOrder(List<Task> tasks, Board board) {
    Set<Integer> known = tasks.stream().map(Task::id).collect(Collectors.toSet());
    for (Task task : tasks) {
      task.dependsOn().stream()
          .filter(it -> !known.contains(it))
          .forEach(
              it ->
                  refuse(
                      board.card(task.id()).orElseThrow().file(),
                      "elle dépend de la carte " + it + ", dont le jalon est hors_plan",
                      "retirez cette dépendance, ou changez de jalon"));
    }
  }

  private void checkPlan(List<Task> tasks) {
    Set<Integer> served = tasks.stream().map(Task::mission).collect(Collectors.toSet());
    for (int mission : plan.missions().keySet()) {
      if (!served.contains(mission)) {
        refuse(Plan.FILE, "aucune carte ne sert la mission " + mission, "écrivez-en une");
      }
    }
    plan.team()
        .people()
        .forEach(it -> unknown(Plan.FILE, "le rôle", it.role(), plan.roles().keySet()));
    Plan.Welcome welcome = plan.welcome();
    Stream.of(welcome.role(), welcome.companion())
        .forEach(it -> unknown(Plan.FILE, "le rôle", it, plan.roles().keySet()));
    welcome
        .transfers()
        .forEach(it -> unknown(Plan.FILE, "le rôle", it.to(), plan.roles().keySet()));
    Set<Integer> cards = tasks.stream().map(Task::id).collect(Collectors.toSet());
    Stream.concat(
            welcome.transfers().stream().flatMap(it -> it.cards().stream()),
            welcome.deferred().stream())
        .forEach(it -> unknown(Plan.FILE, "la carte", it, cards));
    load(plan, tasks).forEach(this::checkLoad);
  }

  private void checkLoad(String role, Duration load) {
    Plan.Role known = plan.roles().get(role);
    if (known != null && load.compareTo(known.capacity()) > 0) {
      refuse(
          Plan.FILE,
          "le rôle « %s » a %s de cartes pour %s"
              .formatted(role, French.hours(load), French.hours(known.capacity())),
          "réduisez la charge, ou consignez un supplement_h et sa decision");
    }
  }

  private void unknown(String file, String what, Object value, Set<?> known) {
    if (!known.contains(value)) {
      refuse(
          file,
          what + " « " + value + " » n’existe pas",
          "corrigez-le, ou ajoutez-le "
              + (what.equals("la carte") ? "au tableau" : "à " + Plan.FILE));
    }
  }

  private void refuse(String file, String problem, String remedy) {
    faults.add(file + French.COLON + problem + ". Remède" + French.COLON + remedy + ".");
  }
}
