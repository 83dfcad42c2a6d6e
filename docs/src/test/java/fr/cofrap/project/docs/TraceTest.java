package fr.cofrap.project.docs;

import static fr.cofrap.project.docs.Copies.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTest {

  private static final String STORIES =
      """
      # Cahier

      | Récit | Énoncé |
      |---|---|
      | R1 | En tant que titulaire, je veux entrer, afin de travailler. |
      | R2 | En tant que titulaire, je veux sortir, afin de rentrer. |

      | Récits | Raison |
      |---|---|
      | R1 | parce que |
      """;

  private static final String FEATURE =
      """
      # language: fr
      @R1
      Fonctionnalité: Entrer

        Scénario: Par la porte
          Quand on pousse

        Règle: On sort aussi

          @R2
          Plan du scénario: Par <issue>
            Quand on saute par <issue>

            Exemples:
              | issue |
              | porte |
              | cour  |
      """;

  private static final String FILE = "features/src/test/resources/scenarios/entrer.feature";

  @TempDir private Path folder;

  @BeforeEach
  void a_repository() {
    write(folder, Matrix.STORIES, STORIES);
    write(folder, FILE, FEATURE);
  }

  private List<String> findings() {
    return TraceCheck.of(Tree.at(folder));
  }

  private void feature(String text) {
    write(folder, FILE, text);
  }

  @Test
  void accepts_stories_that_all_have_scenarios() {
    assertThat(findings()).isEmpty();
  }

  @Test
  void tells_a_story_without_scenario() {
    feature(FEATURE.replace("@R2", "@autre"));
    assertThat(findings()).containsExactly("aucun scénario n’est marqué @R2");
  }

  @Test
  void tells_a_scenario_without_story() {
    feature(FEATURE.replace("@R1\n", "").replace("@R2", "@R1 @R2"));
    assertThat(findings()).containsExactly(FILE + "\u00a0: un scénario ne prouve aucun récit");
  }

  @Test
  void tells_a_tag_without_story() {
    feature(FEATURE.replace("@R2", "@R2 @R9"));
    assertThat(findings()).containsExactly(FILE + "\u00a0: récit inconnu\u00a0: @R9");
  }

  @Test
  void tells_a_number_given_twice() {
    write(folder, Matrix.STORIES, STORIES.replace("| R2 |", "| R1 |"));
    assertThat(findings()).contains("R1 est donné deux fois");
  }

  @Test
  void tells_that_there_are_no_stories() {
    write(folder, Matrix.STORIES, "# Cahier\n");
    assertThat(findings()).contains("aucun récit");
  }

  @Test
  void refuses_a_scenario_that_cannot_be_read() {
    feature("# language: fr\nScénario: seul\n");
    assertThatThrownBy(this::findings)
        .isInstanceOf(DocsException.class)
        .hasMessageContaining("entrer.feature");
  }

  @Test
  void draws_the_matrix() {
    String proof = "[entrer](../../" + FILE + ")\u00a0(";
    assertThat(Copies.made(Matrix.product(Tree.at(folder))))
        .contains("| R1 | je veux entrer | " + proof + "2) | 2 | 3 |\n")
        .contains("| R2 | je veux sortir | " + proof + "1) | 1 | 2 |\n")
        .contains("| Tous | 2 récits | | 2 | 3 |\n")
        .doesNotContain("aucun");
  }
}
