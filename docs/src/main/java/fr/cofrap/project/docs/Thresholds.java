package fr.cofrap.project.docs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** What the board tolerates: kanban/seuils.yml, whose schema says what each value means. */
public record Thresholds(
    @JsonProperty("encours_en_cours") int inProgress,
    @JsonProperty("encours_revue") int inReview,
    @JsonProperty("encours_par_role") int perRole,
    @JsonProperty("age_en_cours_h") Duration longestProgress,
    @JsonProperty("age_revue_h") Duration longestReview,
    @JsonProperty("ecart_estimation_pct") int estimatePercent,
    @JsonProperty("mouvements_non_publies") int unpublished) {

  static Thresholds read(Tree tree) {
    return Schemas.read(tree, "kanban/seuils.yml", "kanban/seuils.schema.json", Thresholds.class);
  }

  /** The most cards in a column, where there is a limit. */
  public Map<State, Integer> columns() {
    return new EnumMap<>(Map.of(State.IN_PROGRESS, inProgress, State.REVIEW, inReview));
  }

  /** The longest stay in a column, where there is a limit. */
  Map<State, Duration> ages() {
    return new EnumMap<>(Map.of(State.IN_PROGRESS, longestProgress, State.REVIEW, longestReview));
  }
}
