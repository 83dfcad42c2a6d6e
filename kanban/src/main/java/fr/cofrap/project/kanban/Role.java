package fr.cofrap.project.kanban;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** One of the four roles of the team; a card has one, a person is never named. */
public enum Role {
  PILOTAGE("pilotage", "Pilotage"),
  FONCTIONS("fonctions", "Fonctions"),
  INTERFACE("interface", "Interface"),
  INFRASTRUCTURE("infrastructure", "Infrastructure");

  private final String slug;
  private final String label;

  Role(String slug, String label) {
    this.slug = slug;
    this.label = label;
  }

  /** As a card's {@code role} writes it. */
  public String slug() {
    return slug;
  }

  /** Its name, in French. */
  public String label() {
    return label;
  }

  /** The role that a card names, if it is one. */
  public static Optional<Role> of(String slug) {
    return Arrays.stream(values()).filter(role -> role.slug.equals(slug)).findFirst();
  }

  /** Every slug, for whoever wrote another one. */
  static String slugs() {
    return Arrays.stream(values()).map(Role::slug).collect(Collectors.joining(", "));
  }
}
