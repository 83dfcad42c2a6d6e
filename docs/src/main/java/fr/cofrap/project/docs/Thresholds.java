package fr.cofrap.project.docs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Map;

/** What the board tolerates: kanban/seuils.yml, whose schema says what each value means. */
public record Thresholds(
    @JsonProperty("encours") Map<State, Integer> columns,
    @JsonProperty("encours_par_role") int perRole,
    @JsonProperty("age_h") Map<State, Duration> ages,
    @JsonProperty("ecart_estimation_pct") int estimatePercent,
    @JsonProperty("mouvements_non_publies") int unpublished) {

  static Thresholds read(Tree tree) {
    return Schemas.read(tree, "kanban/seuils.yml", Thresholds.class);
  }
}
