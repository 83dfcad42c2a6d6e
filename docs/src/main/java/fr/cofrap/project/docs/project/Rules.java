package fr.cofrap.project.docs.project;

import fr.cofrap.project.docs.text.Faults;
import fr.cofrap.project.docs.text.French;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Confronts the cards with the plan.
 *
 * @param faults what does not agree
 */
record Rules(Plan plan, Faults faults) {

  /**
   * The tasks of the exercise: those of a milestone that the plan covers, without those that it
   * leaves out.
   *
   * @throws fr.cofrap.project.docs.text.DocsException with every role, mission and milestone that
   *     the plan does not know, every mission that nobody serves, every role that has more to do
   *     than it can, every person without a role
   */
  static List<Task> exercise(Plan plan, Board board) {
    Rules rules = new Rules(plan, new Faults());
    List<Card> cards =
        board.cards().stream().filter(it -> !plan.beyond(it.task().milestone())).toList();
    Set<Integer> covered = cards.stream().map(Card::id).collect(Collectors.toSet());
    board.cards().forEach(rules::check);
    cards.forEach(it -> rules.checkOrder(it, covered));
    List<Task> tasks =
        Task.without(Set.copyOf(plan.leftOut()), cards.stream().map(Card::task).toList());
    Set<Integer> numbers = tasks.stream().map(Task::id).collect(Collectors.toSet());
    rules.checkPeople();
    rules.checkMissions(tasks);
    Plan.Welcome welcome = plan.welcome();
    Stream<Integer> handed = welcome.transfers().stream().flatMap(it -> it.cards().stream());
    Stream.concat(handed, welcome.deferred().stream())
        .forEach(it -> rules.known(Plan.FILE, "la carte", it, numbers, "ajoutez-la au tableau"));
    load(plan, tasks).forEach(rules::checkLoad);
    rules.faults.refuse();
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
    Set<String> codes =
        plan.allMilestones().stream().map(Plan.Milestone::code).collect(Collectors.toSet());
    role(card.file(), card.task().role());
    String add = "ajoutez-le à " + Plan.FILE;
    known(card.file(), "la mission", card.task().mission(), plan.missions().keySet(), add);
    known(card.file(), "le jalon", card.task().milestone(), codes, add);
  }

  private void checkOrder(Card card, Set<Integer> exercise) {
    for (int awaited : card.task().dependsOn()) {
      if (!exercise.contains(awaited)) {
        faults.add(
            card.file(),
            "elle dépend de la carte " + awaited + ", dont le jalon est hors_plan",
            "retirez cette dépendance, ou changez de jalon");
      }
    }
  }

  private void checkPeople() {
    Plan.Welcome welcome = plan.welcome();
    Stream<String> takers = welcome.transfers().stream().map(Plan.Transfer::to);
    Stream<String> people = plan.team().people().stream().map(Plan.Person::role);
    Stream.of(Stream.of(welcome.role(), welcome.companion()), takers, people)
        .flatMap(it -> it)
        .forEach(it -> role(Plan.FILE, it));
  }

  private void checkMissions(List<Task> tasks) {
    for (int mission : plan.missions().keySet()) {
      if (tasks.stream().noneMatch(it -> it.mission() == mission)) {
        faults.add(Plan.FILE, "aucune carte ne sert la mission " + mission, "écrivez-en une");
      }
    }
  }

  private void checkLoad(String role, Duration load) {
    Plan.Role known = plan.roles().get(role);
    if (known != null && load.compareTo(known.capacity()) > 0) {
      faults.add(
          Plan.FILE,
          "le rôle « %s » a %s de cartes pour %s"
              .formatted(role, French.hours(load), French.hours(known.capacity())),
          "réduisez la charge, ou consignez un supplement_h et sa decision");
    }
  }

  private void role(String file, String role) {
    known(file, "le rôle", role, plan.roles().keySet(), "ajoutez-le à " + Plan.FILE);
  }

  private void known(String file, String what, Object value, Set<?> known, String add) {
    if (!known.contains(value)) {
      faults.add(file, what + " « " + value + " » n’existe pas", "corrigez sa mention, ou " + add);
    }
  }
}
