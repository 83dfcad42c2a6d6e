package fr.cofrap.project.docs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Confronts the cards with the plan. */
record Rules(Plan plan, List<DocsException> faults) {

  /**
   * The tasks of the exercise: those of a milestone that the plan covers, without those that it
   * leaves out.
   *
   * @throws DocsException with every card that others wait for and nobody wrote, every role,
   *     mission and milestone that the plan does not know, every mission that nobody serves, every
   *     role that has more to do than it can, every person without a role
   */
  static List<Task> exercise(Plan plan, List<Task> all) {
    Rules rules = new Rules(plan, new ArrayList<>());
    all.forEach(rules::check);
    all.forEach(it -> rules.known(it.file(), "la carte", it.dependsOn(), ids(all)));
    List<Task> covered = all.stream().filter(it -> !plan.beyond(it.milestone())).toList();
    String awaited = "parmi celles qui ne sont pas hors_plan, la carte";
    covered.forEach(it -> rules.known(it.file(), awaited, it.dependsOn(), ids(covered)));
    List<Task> tasks = Task.without(plan.leftOut(), covered);
    rules.check(plan.welcome(), ids(tasks));
    List<Integer> served = tasks.stream().map(Task::mission).toList();
    rules.known(Plan.FILE, "servie par une carte, la mission", plan.missions().keySet(), served);
    plan.load(tasks).forEach(rules::checkLoad);
    DocsException.refuse(rules.faults);
    return tasks;
  }

  private static List<Integer> ids(List<Task> tasks) {
    return tasks.stream().map(Task::id).toList();
  }

  private void check(Task task) {
    known(task.file(), "le rôle", List.of(task.role()), plan.roles().keySet());
    known(task.file(), "la mission", List.of(task.mission()), plan.missions().keySet());
    List<String> codes = plan.milestones().stream().map(Plan.Milestone::code).toList();
    known(task.file(), "le jalon", List.of(task.milestone()), codes);
  }

  private void check(Plan.Welcome welcome, List<Integer> numbers) {
    List<String> roles = new ArrayList<>(List.of(welcome.role(), welcome.companion()));
    plan.team().people().forEach(it -> roles.add(it.role()));
    known(Plan.FILE, "la carte", welcome.deferred(), numbers);
    known(Plan.FILE, "la carte", plan.reserve().deferred(), numbers);
    known(Plan.FILE, "la carte", plan.reserve().longer().keySet(), numbers);
    for (Plan.Transfer it : plan.transfers()) {
      roles.add(it.receiver());
      known(Plan.FILE, "la carte", it.cards(), numbers);
    }
    known(Plan.FILE, "le rôle", roles, plan.roles().keySet());
  }

  private void checkLoad(String role, Duration load) {
    Plan.Role known = plan.roles().get(role);
    if (known != null && load.compareTo(known.capacity()) > 0) {
      String hours = French.hours(load) + " de cartes pour " + French.hours(known.capacity());
      String remedy = "réduisez la charge, ou consignez un supplement_h et sa decision";
      faults.add(new DocsException(Plan.FILE, "le rôle « " + role + " » a " + hours, remedy));
    }
  }

  private void known(String file, String what, Collection<?> values, Collection<?> known) {
    String remedy = "corrigez sa mention, ou ajoutez ce qui manque au plan ou au tableau";
    values.stream()
        .filter(it -> !known.contains(it))
        .map(it -> new DocsException(file, what + " « " + it + " » n’existe pas", remedy))
        .forEach(faults::add);
  }
}
