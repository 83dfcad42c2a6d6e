package fr.cofrap.project.docs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Confronts the cards with the plan. */
record Rules(Plan plan, List<DocsException> faults) {

  /**
   * The tasks of the exercise: those of a milestone that the plan covers, without those that it
   * leaves out.
   *
   * @throws DocsException with every role, mission and milestone that the plan does not know, every
   *     mission that nobody serves, every role that has more to do than it can, every person
   *     without a role
   */
  static List<Task> exercise(Plan plan, List<Card> all) {
    Rules rules = new Rules(plan, new ArrayList<>());
    all.forEach(rules::check);
    List<Card> cards = all.stream().filter(it -> !plan.beyond(it.task().milestone())).toList();
    Set<Integer> covered = cards.stream().map(Card::id).collect(Collectors.toSet());
    String awaited = "parmi celles qui ne sont pas hors_plan, la carte";
    cards.forEach(it -> rules.known(it.file(), awaited, it.task().dependsOn().stream(), covered));
    List<Task> tasks =
        Task.without(Set.copyOf(plan.leftOut()), cards.stream().map(Card::task).toList());
    rules.check(plan.welcome(), tasks.stream().map(Task::id).collect(Collectors.toSet()));
    Set<Integer> served = tasks.stream().map(Task::mission).collect(Collectors.toSet());
    Stream<Integer> missions = plan.missions().keySet().stream();
    rules.known(Plan.FILE, "servie par une carte, la mission", missions, served);
    plan.load(tasks).forEach(rules::checkLoad);
    DocsException.refuse(rules.faults);
    return tasks;
  }

  private void check(Card card) {
    Task task = card.task();
    known(card.file(), "le rôle", Stream.of(task.role()), plan.roles().keySet());
    known(card.file(), "la mission", Stream.of(task.mission()), plan.missions().keySet());
    Stream<String> codes = plan.allMilestones().stream().map(Plan.Milestone::code);
    known(card.file(), "le jalon", Stream.of(task.milestone()), codes.collect(Collectors.toSet()));
  }

  private void check(Plan.Welcome welcome, Set<Integer> numbers) {
    Set<String> roles = plan.roles().keySet();
    Stream<String> people = plan.team().people().stream().map(Plan.Person::role);
    known(Plan.FILE, "le rôle", people, roles);
    known(Plan.FILE, "le rôle", Stream.of(welcome.role(), welcome.companion()), roles);
    known(Plan.FILE, "la carte", welcome.deferred().stream(), numbers);
    for (Plan.Transfer it : welcome.transfers()) {
      known(Plan.FILE, "le rôle", Stream.of(it.to()), roles);
      known(Plan.FILE, "la carte", it.cards().stream(), numbers);
    }
  }

  private void checkLoad(String role, Duration load) {
    Plan.Role known = plan.roles().get(role);
    if (known != null && load.compareTo(known.capacity()) > 0) {
      String hours = French.hours(load) + " de cartes pour " + French.hours(known.capacity());
      String remedy = "réduisez la charge, ou consignez un supplement_h et sa decision";
      faults.add(new DocsException(Plan.FILE, "le rôle « " + role + " » a " + hours, remedy));
    }
  }

  private void known(String file, String what, Stream<?> values, Set<?> known) {
    String remedy = "corrigez sa mention, ou ajoutez ce qui manque au plan ou au tableau";
    values
        .filter(it -> !known.contains(it))
        .map(it -> new DocsException(file, what + " « " + it + " » n’existe pas", remedy))
        .forEach(faults::add);
  }
}
