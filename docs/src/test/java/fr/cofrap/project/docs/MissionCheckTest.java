package fr.cofrap.project.docs;

import static fr.cofrap.project.docs.Copies.replace;
import static fr.cofrap.project.docs.Copies.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissionCheckTest {

  private static final String PROSE = "mot ".repeat(25) + "\n\n";
  private static final String COMPLETE =
      "# Dossier\n\n## Mission 1\u00a0: choisir\n\n<!-- demande: 1.langage -->\n\n"
          + PROSE
          + "Et <!-- demande: 1.plateforme -->"
          + PROSE
          + "## Mission 2\n\n### Le plan\n\n<!-- demande: 2.plan -->\n<!-- demande: 2.gantt -->\n\n"
          + PROSE
          + "## Annexes\n\nFin.\n";

  @TempDir private Path folder;

  @BeforeEach
  void demands() {
    write(
        folder,
        MissionCheck.LIST,
        """
        - mission: 1
          titre: Choisir
          demandes: {1.langage: Dire le langage., 1.plateforme: Dire la plateforme.}
        - mission: 2
          titre: Organiser
          demandes: {2.plan: Planifier., 2.gantt: Dessiner.}
        """);
  }

  private List<String> findingsOf(String text) {
    write(folder, MissionCheck.FILE, text);
    return MissionCheck.of(Tree.at(folder));
  }

  @Test
  void accepts_an_answer_to_each_demand_in_its_chapter() {
    assertThat(findingsOf(COMPLETE)).isEmpty();
  }

  @Test
  void tells_a_missing_chapter() {
    assertThat(findingsOf(COMPLETE.replace("## Mission 2", "## Mission 20")))
        .contains("aucun chapitre «\u00a0Mission 2\u00a0»");
  }

  @Test
  void tells_an_unanswered_demand() {
    assertThat(findingsOf(COMPLETE.replace("<!-- demande: 1.langage -->", "")))
        .containsExactly("demande sans réponse\u00a0: 1.langage");
  }

  @Test
  void tells_an_answer_in_the_wrong_chapter() {
    assertThat(
            findingsOf(
                COMPLETE.replace("<!-- demande: 2.gantt -->", "")
                    + "<!-- demande: 2.gantt -->\n\n"
                    + PROSE))
        .containsExactly("2.gantt est hors du chapitre de sa mission");
  }

  @Test
  void accepts_an_answer_in_the_other_chapter_that_the_mission_names() {
    replace(
        folder, MissionCheck.LIST, "  titre: Organiser", "  titre: Organiser\n  aussi: Annexes");
    assertThat(
            findingsOf(
                COMPLETE.replace("<!-- demande: 2.gantt -->", "")
                    + "<!-- demande: 2.gantt -->\n\n"
                    + PROSE))
        .isEmpty();
  }

  @Test
  void tells_an_answer_that_says_too_little() {
    assertThat(
            findingsOf(COMPLETE.replace("1.langage -->\n\n" + PROSE, "1.langage -->\n\nJava.\n\n")))
        .containsExactly("1.langage n’a que 2 mots de réponse, il en faut 25");
  }

  @Test
  void does_not_take_code_or_headings_for_an_answer() {
    String code = "```text\n" + PROSE + "```\n\n### " + PROSE;
    assertThat(
            findingsOf(COMPLETE.replace("1.langage -->\n\n" + PROSE, "1.langage -->\n\n" + code)))
        .containsExactly("1.langage n’a que 0 mots de réponse, il en faut 25");
  }

  @Test
  void tells_an_unknown_demand() {
    assertThat(findingsOf(COMPLETE.replace("2.gantt", "2.gant")))
        .contains("demande inconnue\u00a0: 2.gant");
  }

  @Test
  void refuses_a_malformed_list() {
    write(folder, MissionCheck.LIST, "- mission: 1\n  titre: Choisir\n");
    assertThatThrownBy(() -> findingsOf(COMPLETE)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void has_the_eight_missions_of_the_specification() {
    assertThat(MissionCheck.missions(Copies.repository()))
        .extracting(MissionCheck.Mission::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }
}
