package fr.cofrap.project.gantt;

import static fr.cofrap.project.gantt.given.Given.PLAN;
import static fr.cofrap.project.gantt.given.Given.at;
import static fr.cofrap.project.gantt.given.Given.card;
import static fr.cofrap.project.gantt.given.Given.change;
import static fr.cofrap.project.gantt.given.Given.history;
import static fr.cofrap.project.gantt.given.Given.instant;
import static fr.cofrap.project.gantt.given.Given.task;
import static fr.cofrap.project.kanban.Role.FONCTIONS;
import static fr.cofrap.project.kanban.Role.INTERFACE;
import static fr.cofrap.project.kanban.Role.PILOTAGE;
import static fr.cofrap.project.kanban.State.DONE;
import static fr.cofrap.project.kanban.State.IN_PROGRESS;
import static fr.cofrap.project.kanban.State.REVIEW;
import static fr.cofrap.project.kanban.State.TO_DO;

import fr.cofrap.project.gantt.given.Given;
import fr.cofrap.project.gantt.plan.Plans;
import fr.cofrap.project.gantt.track.Reference;
import fr.cofrap.project.kanban.Card;
import fr.cofrap.project.kanban.history.History;
import java.util.List;
import java.util.Map;

/** A project of three cards: one finished, one to do, one that waits for its reader. */
public final class ProjectFixture {

  /** Card 2 waits for card 1; card 3 waits for nobody. */
  public static final List<Card> CARDS =
      List.of(card(1, PILOTAGE, 2), card(2, FONCTIONS, 3, 1), card(3, INTERFACE, 1));

  static final Reference REFERENCE =
      new Reference(
          instant("2026-11-23T08:00"),
          Map.of(
              1, item(1, 2, "09:00", "11:00"),
              2, item(2, 3, "11:00", "15:00"),
              3, item(3, 1, "09:00", "10:00")),
          Map.of("J1", at("2026-11-23T15:00")));

  static final History HISTORY =
      history(
          "2026-11-23T12:00",
          change(1, TO_DO, IN_PROGRESS, "2026-11-23T09:00"),
          change(1, IN_PROGRESS, REVIEW, "2026-11-23T10:30"),
          change(1, REVIEW, DONE, "2026-11-23T10:30"),
          change(3, TO_DO, IN_PROGRESS, "2026-11-23T09:30"),
          change(3, IN_PROGRESS, REVIEW, "2026-11-23T10:30"));

  private ProjectFixture() {}

  private static Reference.Item item(int id, double hours, String from, String to) {
    return new Reference.Item(
        task(id, CARDS.get(id - 1).role(), hours),
        at("2026-11-23T" + from),
        at("2026-11-23T" + to));
  }

  /** The project of the repository in which the tests run, at the history that it published. */
  public static Project ours() {
    return Project.read(Given.root());
  }

  public static Project small() {
    return Project.of(Plans.parse(PLAN), CARDS, REFERENCE, HISTORY);
  }
}
