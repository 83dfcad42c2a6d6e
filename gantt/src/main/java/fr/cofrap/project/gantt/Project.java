package fr.cofrap.project.gantt;

import fr.cofrap.project.gantt.plan.Load;
import fr.cofrap.project.gantt.plan.Network;
import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.PlanFile;
import fr.cofrap.project.gantt.plan.PlanRefused;
import fr.cofrap.project.gantt.plan.Refusal;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.gantt.schedule.Schedule;
import fr.cofrap.project.gantt.schedule.Scheduler;
import fr.cofrap.project.gantt.schedule.Team;
import fr.cofrap.project.gantt.track.Actuals;
import fr.cofrap.project.gantt.track.EarnedValue;
import fr.cofrap.project.gantt.track.Forecast;
import fr.cofrap.project.gantt.track.Reference;
import fr.cofrap.project.gantt.track.ReferenceFile;
import fr.cofrap.project.gantt.track.ScopeChange;
import fr.cofrap.project.gantt.welcome.Variant;
import fr.cofrap.project.kanban.Board;
import fr.cofrap.project.kanban.Card;
import fr.cofrap.project.kanban.history.History;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that is computed about the project, at the instant up to which its history was read.
 *
 * @param plan what the cards do not say
 * @param network the cards
 * @param files of the cards, by number, from the root
 * @param schedule what the team can do
 * @param unlevelled what dependencies alone would allow
 * @param reference the frozen plan
 * @param actuals what the history says
 * @param forecast what is left, planned again from there
 * @param variant the plan when a colleague is welcomed
 */
public record Project(
    Plan plan,
    Network network,
    Map<Integer, String> files,
    Schedule schedule,
    Schedule unlevelled,
    Reference reference,
    Actuals actuals,
    Schedule forecast,
    Variant variant) {

  public Project {
    files = Map.copyOf(files);
  }

  /**
   * Computes it all from the files of a repository and the history that its board has published.
   *
   * @throws PlanRefused when the plan cannot be used, or there is no history to compare it with
   * @throws fr.cofrap.project.kanban.KanbanException when the board cannot be used
   */
  static Project read(Path root) {
    List<Card> cards = Board.read(root).requireSound().cards();
    return of(PlanFile.read(root), cards, ReferenceFile.read(root), History.published(root));
  }

  static Project of(Plan plan, List<Card> cards, Reference reference, History history) {
    Network network = new Network(plan.exercise(cards.stream().map(Task::of).toList()));
    Load.check(plan, network);
    check(plan, reference, history);
    Scheduler scheduler = new Scheduler(Team.alike(plan.calendar()), plan.milestones());
    Actuals actuals = Actuals.of(history, plan.zone());
    return new Project(
        plan,
        network,
        cards.stream().collect(Collectors.toMap(Card::id, Card::file)),
        scheduler.levelled(network, plan.begin()),
        scheduler.unlevelled(network, plan.begin()),
        reference,
        actuals,
        Forecast.of(plan, network, actuals, scheduler),
        Variant.adapted(plan, network));
  }

  private static void check(Plan plan, Reference reference, History history) {
    if (!history.complete()) {
      throw new PlanRefused(new Refusal.NoHistory(history.doubts().get(0).detail()));
    }
    LocalDate opened = LocalDate.ofInstant(reference.board(), plan.zone());
    if (!opened.equals(plan.start())) {
      throw new PlanRefused(new Refusal.OtherStart(plan.start(), opened));
    }
  }

  /** Where a card is, from the root. */
  public String file(int card) {
    return files.get(card);
  }

  public EarnedValue earnedValue() {
    return EarnedValue.of(reference, actuals, plan.calendar());
  }

  public List<ScopeChange> scopeChanges() {
    return ScopeChange.between(reference, network);
  }
}
