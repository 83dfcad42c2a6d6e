package fr.cofrap.project.gantt.given;

import fr.cofrap.project.gantt.plan.Hours;
import fr.cofrap.project.gantt.plan.Network;
import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.gantt.plan.WorkCalendar;
import fr.cofrap.project.kanban.Card;
import fr.cofrap.project.kanban.Role;
import fr.cofrap.project.kanban.State;
import fr.cofrap.project.kanban.history.Change;
import fr.cofrap.project.kanban.history.History;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small plans to count on one's fingers. */
public final class Given {

  /** Monday to Friday, 9:00 to 12:30 and 13:30 to 17:00, with the public holidays. */
  public static final WorkCalendar CALENDAR =
      WorkCalendar.around(
          LocalDate.of(2026, 11, 23),
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          List.of(Hours.parse("09:00-12:30"), Hours.parse("13:30-17:00")),
          Map.of());

  /** A Monday, nine o'clock. */
  public static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-23T09:00");

  /** A whole plan, with one mission, one milestone, and a welcome in the role of functions. */
  public static final String PLAN =
      """
      projet: Essai
      debut: 2026-11-23
      fuseau: Europe/Paris
      calendrier:
        jours: [lundi, mardi, mercredi, jeudi, vendredi]
        horaires: ["09:00-12:30", "13:30-17:00"]
      roles:
        pilotage: { capacite_h: 19, supplement_h: 0 }
        fonctions: { capacite_h: 19, supplement_h: 0 }
        interface: { capacite_h: 19, supplement_h: 0 }
        infrastructure: { capacite_h: 19, supplement_h: 0 }
      missions:
        1: Unique
      jalons:
        - { code: J1, nom: Fini, echeance: 2026-11-24 }
      couts:
        humain: { taux_horaire: 40, source: Essai }
        technique:
          - { poste: Machine, quantite: 2, unite: mois, prix: 10, origine: Essai }
        financier:
          - { poste: Licence, quantite: 1, unite: an, prix: 30, origine: Essai }
        provision: { pourcent: 10, motif: Essai }
      accueil:
        titre: Accueil
        role: fonctions
        jour_zero: 2026-11-23
        coefficient: 1.5
        installation_h: 1
        accueil_par: pilotage
        accueil_h: 1
        plafond_jour_h: 5
        jusqu_au_jour: 30
        transferts: []
        differees: []
        etapes:
          - { du: -15, au: -15, quoi: Entretien, qui: pilotage }
          - { du: 90, au: 90, quoi: Bilan, qui: pilotage }
      """;

  private Given() {}

  /** The root of the repository in which the tests run. */
  public static Path root() {
    return Path.of("..").toAbsolutePath().normalize();
  }

  /** A task of milestone J1 and mission 1. */
  public static Task task(int id, Role role, double hours, Integer... dependsOn) {
    Duration effort = Duration.ofMinutes(Math.round(hours * 60));
    return new Task(id, "Tâche " + id, 1, role, effort, Arrays.asList(dependsOn), "J1");
  }

  /** The card that such a task comes from. */
  public static Card card(int id, Role role, double hours, Integer... dependsOn) {
    Task task = task(id, role, hours, dependsOn);
    return new Card(
        id,
        task.title(),
        State.TO_DO,
        1,
        role,
        task.effort(),
        task.dependsOn(),
        "J1",
        "kanban/cartes/%03d-tache.md".formatted(id),
        new Card.Criteria(0, 1),
        "");
  }

  public static Network network(Task... tasks) {
    return new Network(Arrays.asList(tasks));
  }

  /** A card that crosses the board; moments are of Paris in winter. */
  public static Change change(int card, State from, State to, String moment) {
    return new Change(card, instant(moment), Optional.of(from), to);
  }

  /** A history that ends at a moment of Paris in winter. */
  public static History history(String until, Change... changes) {
    return new History(Arrays.asList(changes), instant(until), List.of(), List.of());
  }

  public static Instant instant(String moment) {
    return Instant.parse(moment + ":00+01:00");
  }

  public static LocalDateTime at(String moment) {
    return LocalDateTime.parse(moment);
  }
}
