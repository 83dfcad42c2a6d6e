package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("In this repository")
class RepositoryTest {

  private static final Tree TREE = Copies.repository();

  @Test
  void every_link_leads_somewhere_and_every_picture_has_its_text() {
    assertThat(LinkCheck.of(TREE)).isEmpty();
  }

  @Test
  void every_figure_is_what_its_source_says() {
    assertThat(FigureCheck.of(TREE)).isEmpty();
  }

  @Test
  void every_story_has_its_scenarios_and_every_tag_its_story() {
    assertThat(TraceCheck.of(TREE)).isEmpty();
  }

  @Test
  void every_demand_of_the_missions_is_answered() {
    assumeTrue(TREE.hasFile(MissionCheck.FILE), "the final file is not written yet");
    assertThat(MissionCheck.of(TREE)).isEmpty();
  }

  @Test
  void the_defence_fits_in_its_time_and_gives_voice_to_each_role_of_the_plan() {
    assertThat(DeckCheck.of(TREE.document(DeckCheck.FILE), roles())).isEmpty();
  }

  private static Set<String> roles() {
    Map<?, ?> plan = (Map<?, ?>) Data.in(TREE, "gantt/plan.yml");
    return ((Map<?, ?>) plan.get("roles"))
        .keySet().stream().map(String.class::cast).collect(Collectors.toSet());
  }

  @Test
  void each_of_the_thirty_questions_leads_to_its_evidence() {
    List<String> questions =
        List.of(TREE.read("docs/soutenance/questions.md").split("\n### ")).stream()
            .skip(1)
            .toList();
    assertThat(questions).hasSize(30);
    assertThat(questions).allMatch(question -> question.contains("]("));
  }

  @Test
  void every_deviation_of_the_board_has_its_decision_and_the_board_is_not_left_behind() {
    assertThat(BoardCheck.of(TREE)).isEmpty();
  }

  @Test
  void the_rules_of_the_board_say_what_its_thresholds_say() {
    String rules = TREE.read("kanban/regles.md").replace('\u00a0', ' ');
    Map<?, ?> limits = (Map<?, ?>) Data.in(TREE, "kanban/seuils.yml");
    Map<?, ?> columns = (Map<?, ?>) limits.get("encours");
    Map<?, ?> ages = (Map<?, ?>) limits.get("age_h");
    assertThat(rules)
        .contains("| En cours | " + columns.get("en-cours") + " |")
        .contains("| Revue technique | " + columns.get("revue") + " |")
        .contains("| Chaque rôle, en cours | " + limits.get("encours_par_role") + " |")
        .contains(ages.get("revue") + " h")
        .contains("plus de " + limits.get("ecart_estimation_pct") + " %")
        .contains(limits.get("mouvements_non_publies") + " changements d’état")
        .contains("graine 42")
        .contains("moins de 10 cartes terminées");
  }

  @ParameterizedTest
  @MethodSource("products")
  void every_computed_file_is_current(Product product) throws Exception {
    Path file = TREE.resolve(product.path());
    assertThat(file).exists();
    assertThat(product.isCurrent(Files.readAllBytes(file)))
        .as("%s is what docs/generate makes of its sources today", product.path())
        .isTrue();
  }

  static Stream<Product> products() {
    return Generate.kept(TREE);
  }
}
