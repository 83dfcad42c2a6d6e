package fr.cofrap.project.kanban.decision;

import java.util.List;

/**
 * What was decided about deviations.
 *
 * @param id such as D-01
 * @param title in French
 * @param deviations the identifiers of those it answers
 */
public record Decision(String id, String title, List<String> deviations) {

  public Decision {
    deviations = List.copyOf(deviations);
  }
}
