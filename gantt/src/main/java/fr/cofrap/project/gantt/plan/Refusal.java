package fr.cofrap.project.gantt.plan;

import fr.cofrap.project.kanban.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Why there is no plan to compute: what is wrong, and what to do about it, in French. */
public sealed interface Refusal {

  /** What is wrong and its remedy, in one French sentence or two. */
  String message();

  /** A value that must be there is not. */
  record MissingValue(String where, String expected) implements Refusal {
    @Override
    public String message() {
      return "%s manque. Remède : donnez %s.".formatted(where, expected);
    }
  }

  /** A value cannot be understood. */
  record UnreadableValue(String where, String written, String expected) implements Refusal {
    @Override
    public String message() {
      return "%s : « %s » n’est pas compris. Remède : donnez %s."
          .formatted(where, written, expected);
    }
  }

  /** The file as a whole is no YAML. */
  record UnreadableFile(String file, String problem) implements Refusal {
    @Override
    public String message() {
      return "%s n’est pas lisible : %s".formatted(file, problem);
    }
  }

  /** A role that the team does not have. */
  record UnknownRole(String where, String role) implements Refusal {
    @Override
    public String message() {
      return "%s : le rôle « %s » est inconnu de gantt/plan.yml. Remède : donnez-lui une capacité."
          .formatted(where, role);
    }
  }

  /** A mission that the plan does not name. */
  record UnknownMission(int card, int mission) implements Refusal {
    @Override
    public String message() {
      return "carte %03d : la mission %d n’a pas de nom dans gantt/plan.yml."
          .formatted(card, mission);
    }
  }

  /** A mission of the plan for which nobody does anything. */
  record IdleMission(int mission) implements Refusal {
    @Override
    public String message() {
      return "mission %d : aucune carte ne la sert. Remède : écrivez-en une.".formatted(mission);
    }
  }

  /** A milestone that the plan does not name. */
  record UnknownMilestone(int card, String milestone) implements Refusal {
    @Override
    public String message() {
      return "carte %03d : le jalon « %s » n’est pas dans gantt/plan.yml."
          .formatted(card, milestone);
    }
  }

  /** A card that comes after one that does not exist. */
  record UnknownDependency(int card, int dependency) implements Refusal {
    @Override
    public String message() {
      return "carte %03d : elle dépend de la carte %03d, qui n’existe pas."
          .formatted(card, dependency);
    }
  }

  /** A card of the exercise that waits for one that came after it. */
  record LaterDependency(int card, int dependency) implements Refusal {
    @Override
    public String message() {
      return ("carte %03d : elle dépend de la carte %03d, dont le jalon est hors_plan. Remède : retirez"
              + " cette dépendance, ou changez de jalon.")
          .formatted(card, dependency);
    }
  }

  /** Two tasks of one number. */
  record DuplicateTask(int card) implements Refusal {
    @Override
    public String message() {
      return "carte %03d : ce numéro est celui de deux cartes.".formatted(card);
    }
  }

  /** Cards each of which waits for the next, and the last for the first. */
  record DependencyCycle(List<Integer> cards) implements Refusal {
    @Override
    public String message() {
      return "dépendances en cercle : %s. Remède : retirez l’une d’elles."
          .formatted(cards.stream().map("%03d"::formatted).collect(Collectors.joining(" → ")));
    }
  }

  /** A role has more to do than it has hours, and nobody decided that it may. */
  record CapacityExceeded(Role role, Duration load, Duration capacity) implements Refusal {
    @Override
    public String message() {
      return ("rôle %s : %s h de cartes pour %s h. Remède : réduisez la charge, ou consignez un"
              + " supplement_h et sa decision dans gantt/plan.yml.")
          .formatted(role.slug(), hours(load), hours(capacity));
    }

    private static String hours(Duration duration) {
      return String.valueOf(duration.toSeconds() / 3600.0)
          .replaceFirst("\\.0$", "")
          .replace('.', ',');
    }
  }

  /** The plan does not begin when the board did. */
  record OtherStart(LocalDate written, LocalDate board) implements Refusal {
    @Override
    public String message() {
      return "gantt/plan.yml : le projet est dit débuter le %s, mais le tableau l’a été le %s."
          .formatted(written, board);
    }
  }

  /** A variant that speaks of a card that does not exist. */
  record UnknownCard(int card) implements Refusal {
    @Override
    public String message() {
      return "gantt/plan.yml : la variante d’accueil nomme la carte %03d, qui n’existe pas."
          .formatted(card);
    }
  }

  /** No history to compare the plan with. */
  record NoHistory(String reason) implements Refusal {
    @Override
    public String message() {
      return "le réel ne peut pas être lu : " + reason;
    }
  }

  /** A calendar in which nobody ever works. */
  record NoWorkingTime(String where) implements Refusal {
    @Override
    public String message() {
      return "%s : personne ne travaille jamais. Remède : donnez des jours et des horaires."
          .formatted(where);
    }
  }
}
