package fr.cofrap.project.docs;

/** Texts of cards, right unless a test makes them wrong. */
public final class Cards {

  private static final String TEXT =
      """
      ---
      id: %d
      titre: Carte %d
      statut: %s
      mission: 1
      role: %s
      estimation_h: %s
      depend_de: %s
      jalon: J1
      ---

      # Carte %d

      ## Description

      Un travail.

      ## Critères d’acceptation

      - [%s] Il est fait.

      ## Revue technique
      %s""";

  private Cards() {}

  /** A card in a state, with a review and every criterion met where that state asks for them. */
  public static String card(int id, String state) {
    return card(id, state, "fonctions", "1.5", "[]");
  }

  public static String card(int id, String state, String role, String estimate, String dependsOn) {
    boolean done = state.equals("termine");
    return TEXT.formatted(
        id,
        id,
        state,
        role,
        estimate,
        dependsOn,
        id,
        done ? "x" : " ",
        done ? "\nRelue : rien à corriger.\n" : "");
  }

  /** The path of a card's file. */
  public static String path(int id) {
    return "kanban/cartes/%03d-carte.md".formatted(id);
  }
}
