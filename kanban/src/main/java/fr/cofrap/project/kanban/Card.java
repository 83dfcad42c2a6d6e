package fr.cofrap.project.kanban;

import java.time.Duration;
import java.util.List;

/**
 * A piece of work, as its file describes it.
 *
 * @param id from 1, unique, the number that starts the file's name
 * @param title in French
 * @param state the column it is in
 * @param mission of the specification, 1 to 8
 * @param role who does it
 * @param estimate how much work it was thought to be, half an hour to four hours
 * @param dependsOn the cards that come before
 * @param milestone of the plan, such as J1
 * @param file from the root of the repository
 * @param criteria how many acceptance criteria it has, and how many hold
 * @param review what its reader found; empty as long as nobody has written anything
 */
public record Card(
    int id,
    String title,
    State state,
    int mission,
    Role role,
    Duration estimate,
    List<Integer> dependsOn,
    String milestone,
    String file,
    Criteria criteria,
    String review) {

  public Card {
    dependsOn = List.copyOf(dependsOn);
  }

  /**
   * Acceptance criteria.
   *
   * @param met ticked
   * @param total written
   */
  public record Criteria(int met, int total) {

    boolean allMet() {
      return met == total;
    }
  }

  /** The estimate in hours. */
  public double estimatedHours() {
    return estimate.toMinutes() / 60.0;
  }

  /** Its number as the files' names write it: three digits. */
  public String number() {
    return "%03d".formatted(id);
  }
}
