package fr.cofrap.project.docs;

import com.fasterxml.jackson.annotation.JsonValue;

/** A column of the board, in the order in which a card crosses them. */
public enum State {
  TO_DO("a-faire", "À faire"),
  IN_PROGRESS("en-cours", "En cours"),
  REVIEW("revue", "Revue technique"),
  DONE("termine", "Terminé");

  private final String slug;
  private final String label;

  State(String slug, String label) {
    this.slug = slug;
    this.label = label;
  }

  /** As a card's {@code statut} writes it. */
  @JsonValue
  public String slug() {
    return slug;
  }

  /** Its name, in French. */
  public String label() {
    return label;
  }
}
