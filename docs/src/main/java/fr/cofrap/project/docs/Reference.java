package fr.cofrap.project.docs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plan as it was frozen before the work began: gantt/reference.yml. There is none unless
 * somebody asked for it in time, and without one nothing is said to be early or late.
 */
public record Reference(
    @JsonProperty("figee") Instant frozen, @JsonProperty("cartes") List<Item> items) {

  /** Where it is, from the root of the repository. */
  public static final String FILE = "gantt/reference.yml";

  /** A card, its estimate and when it was to be finished. */
  public record Item(
      @JsonProperty("id") int id,
      @JsonProperty("estimation_h") Duration effort,
      @JsonProperty("fin") LocalDateTime finish) {}

  /**
   * The one of the repository, if there is one.
   *
   * @throws DocsException when a card had already left its first column
   */
  static Optional<Reference> read(Tree tree, History history) {
    Optional<Reference> found = Schemas.find(tree, FILE, Reference.class);
    found.ifPresent(it -> refuseLate(it.frozen, history));
    return found;
  }

  /** The frozen plan, made once, before the work begins. */
  static Product product(Tree tree) {
    return Product.text(FILE, () -> freeze(tree));
  }

  private static String freeze(Tree tree) {
    if (tree.hasFile(FILE)) {
      throw new DocsException(FILE, "un plan figé ne se refait pas", "gardez-le tel qu’il est");
    }
    History history = GitHistory.read(tree.root()).orElseGet(() -> History.published(tree));
    refuseLate(history.until(), history);
    Schedule schedule = Project.read(tree).schedule();
    return Templates.text("reference", Map.of("schedule", schedule, "now", history.until()));
  }

  private static void refuseLate(Instant frozen, History history) {
    String late = "la carte %03d était commencée avant ; un plan figé après coup ne mesure rien";
    for (History.Change it : history.changes()) {
      if (it.to() != State.TO_DO && it.at().isBefore(frozen)) {
        throw new DocsException(FILE, late.formatted(it.card()), "retirez ce fichier");
      }
    }
  }

  /** When the last card was to be finished. */
  public LocalDateTime finish() {
    return items.stream().map(Item::finish).max(Comparator.naturalOrder()).orElseThrow();
  }
}
