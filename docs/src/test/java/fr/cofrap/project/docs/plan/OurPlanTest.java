package fr.cofrap.project.docs.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.docs.Copies;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan of this repository: what was counted before it became data comes out unchanged. */
class OurPlanTest {

  private static final Project OURS = Project.read(Copies.repository());

  @Test
  void hasTheCriticalPathThatItAlwaysHad() {
    assertThat(OURS.schedule().criticalPath())
        .extracting(it -> it.task().id())
        .containsExactly(
            1, 3, 4, 5, 8, 6, 9, 10, 11, 27, 29, 36, 37, 38, 39, 40, 47, 23, 24, 50, 52);
    assertThat(OURS.schedule().finish(""))
        .hasValueSatisfying(it -> assertThat(it).isEqualTo("2026-11-26T16:00"));
  }

  @Test
  void isThatOfFourPeopleOfNineteenHoursForEightMissions() {
    assertThat(OURS.capacity().values()).hasSize(4).allSatisfy(it -> assertThat(it).hasHours(19));
    assertThat(OURS.byMission()).containsOnlyKeys(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(OURS.reference()).isEmpty();
  }

  @Test
  void saysNothingThatItsHistoryCannotSupport() {
    String page = text("gantt/gantt.md");
    assertThat(page)
        .contains("Aucun plan n’a été figé")
        .doesNotContain("Indice")
        .doesNotContain("Écart");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gantt/gantt.svg",
        "gantt/missions.svg",
        "kanban/dessins/flux-cumule.svg",
        "kanban/dessins/tableau.svg"
      })
  void aDrawingSaysWhatItShowsHasADarkModeAndNoSmallLetters(String file) {
    String svg = text(file);
    assertThat(svg)
        .containsPattern("<title id=\"titre\">[^<]{5,}")
        .containsPattern("<desc id=\"description\">[^<]{40,}")
        .contains("prefers-color-scheme:dark");
    assertThat(
            Pattern.compile("font-size=\"(\\d+)\"").matcher(svg).results().map(it -> it.group(1)))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(Integer.parseInt(it)).isGreaterThanOrEqualTo(12));
    if (!file.endsWith("gantt.svg")) {
      assertThat(svg).as("at least 8 points on a page 480 points wide").contains("width=\"560\"");
    }
  }

  @Test
  void theCriticalPathIsTheOnlyPatternAndMilestonesComeInOrder() {
    String svg = text("gantt/missions.svg");
    assertThat(svg).contains("fill=\"url(#hachures)\"");
    List<Integer> at =
        List.of("J1", "J4", "J3", "J2", "J5").stream()
            .map(it -> svg.indexOf(">" + it + "<"))
            .toList();
    assertThat(at).isSorted().allSatisfy(it -> assertThat(it).isPositive());
    assertThat(svg).contains("30,5\u00a0h").contains("3,5\u00a0h");
  }

  private static String text(String file) {
    return Copies.repository().read(file);
  }
}
