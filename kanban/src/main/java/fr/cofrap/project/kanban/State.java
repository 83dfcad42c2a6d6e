package fr.cofrap.project.kanban;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

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
  public String slug() {
    return slug;
  }

  /** The title of the column, in French. */
  public String label() {
    return label;
  }

  /** The state that a card's {@code statut} names, if it is one. */
  public static Optional<State> of(String slug) {
    return Arrays.stream(values()).filter(state -> state.slug.equals(slug)).findFirst();
  }

  /** Every slug, for whoever wrote another one. */
  static String slugs() {
    return Arrays.stream(values()).map(State::slug).collect(Collectors.joining(", "));
  }
}
