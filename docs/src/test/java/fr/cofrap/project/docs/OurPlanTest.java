package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan of the exercise, that four people can follow and that nobody has followed yet. */
class OurPlanTest {

  private static final Project OURS = Project.read(Copies.repository());

  @Test
  void fillsNobodyAndEndsBeforeTheLastRehearsal() {
    assertThat(OURS.schedule().criticalPath())
        .extracting(it -> it.task().id())
        .containsExactly(1, 3, 4, 5, 8, 6, 9, 10, 11, 17, 22, 36, 24, 83, 47, 49);
    assertThat(OURS.plan().load(OURS.tasks()).values())
        .allSatisfy(it -> assertThat(it).isLessThanOrEqualTo(Duration.ofHours(18)));
    assertThat(OURS.schedule().finish())
        .hasValueSatisfying(it -> assertThat(it).isBefore("2027-01-07T16:00"));
  }

  @Test
  void writesTheFileAndTheSlidesAfterWhatTheyTellOf() {
    Map<Integer, Schedule.Slot> slots = OURS.schedule().slots();
    List.of(18, 19, 24, 36, 83)
        .forEach(
            it ->
                assertThat(slots.get(47).start())
                    .as("the final file, after card %d", it)
                    .isAfterOrEqualTo(slots.get(it).finish()));
    assertThat(slots.get(49).start()).isAfterOrEqualTo(slots.get(47).finish());
    assertThat(slots.get(36).start())
        .as("nothing is deployed before there are machines, and images on a registry")
        .isAfterOrEqualTo(slots.get(81).finish())
        .isAfterOrEqualTo(slots.get(82).finish());
    assertThat(slots.get(83).start()).isAfterOrEqualTo(slots.get(36).finish());
  }

  @Test
  void deploysThePlatformEmptyADayBeforeItCarriesAnything() {
    Map<Integer, Schedule.Slot> slots = OURS.schedule().slots();
    assertThat(slots.get(86).finish()).isBefore("2027-01-06T09:00");
    assertThat(slots.get(86).start()).isAfterOrEqualTo(slots.get(34).finish());
    assertThat(slots.get(83).start()).isAfterOrEqualTo(slots.get(86).finish().plusDays(1));
  }

  @Test
  void leavesRoomForTheReviewsAndRehearsalsThatEveryRoleAttends() {
    assertThat(OURS.plan().together()).extracting(Plan.Meeting::day).contains(1, 2, 3, 4);
    assertThat(OURS.plan().together())
        .extracting(Plan.Meeting::what)
        .anyMatch(it -> it.startsWith("Revue technique suivie par tous"))
        .anyMatch(it -> it.startsWith("Première répétition"))
        .anyMatch(it -> it.startsWith("Seconde répétition"));
  }

  @Test
  void isThatOfFourPeopleOfNineteenHoursForEightMissions() {
    assertThat(OURS.plan().roles().values())
        .hasSize(4)
        .allSatisfy(it -> assertThat(it.capacity()).hasHours(19));
    assertThat(OURS.byMission()).containsOnlyKeys(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(OURS.reference()).isEmpty();
  }

  @Test
  void hasNumberedDaysAndIsComparedToNoHistory() {
    assertThat(text("gantt/gantt.md"))
        .contains("Personne ne l’a\nencore suivi", "jour\u00a01, 9\u00a0h")
        .contains("Le plan ne s’exporte pas")
        .doesNotContain("Indice", "Écart", "janv.", "2027", "Terminé");
    assertThat(text("gantt/gantt.svg")).contains(">jour\u00a01<").doesNotContain("janv.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gantt/gantt.svg",
        "kanban/dessins/flux-cumule.svg",
        "kanban/dessins/tableau.svg",
        "docs/soutenance/plan.svg",
        "docs/soutenance/vitesse.svg"
      })
  void aDrawingSaysWhatItShowsAndHasADarkMode(String file) {
    assertThat(text(file))
        .containsPattern("<title id=\"titre\">[^<]{5,}")
        .containsPattern("<desc id=\"description\">[^<]{40,}")
        .contains("prefers-color-scheme:dark");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gantt/gantt.svg", "kanban/dessins/flux-cumule.svg", "kanban/dessins/tableau.svg"})
  void aDrawingOfAPageHasNoSmallLetters(String file) {
    String svg = text(file);
    assertThat(
            Pattern.compile("font-size=\"(\\d+)\"").matcher(svg).results().map(it -> it.group(1)))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(Integer.parseInt(it)).isGreaterThanOrEqualTo(12));
    boolean wide = file.endsWith("gantt.svg");
    double across = (wide ? 762.0 : 470.0) / size(svg, "width");
    double down = (wide ? 493.0 : 396.0) / size(svg, "height");
    assertThat(12 * Math.min(across, down))
        .as("points, on the page that the style of print leaves a drawing, upright or wide")
        .isGreaterThanOrEqualTo(8);
  }

  private static int size(String svg, String side) {
    Matcher size = Pattern.compile(side + "=\"(\\d+)\"").matcher(svg);
    assertThat(size.find()).isTrue();
    return Integer.parseInt(size.group(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gantt/gantt.svg", "docs/soutenance/plan.svg"})
  void eachDayHasItsName(String file) {
    assertThat(text(file))
        .contains(">jour\u00a01<", ">jour\u00a02<", ">jour\u00a03<", ">jour\u00a04<");
  }

  @Test
  void eachTaskIsDrawnWithItsOwnerAndHoursAndEachMilestoneWhereItIsReached() {
    String svg = text("gantt/gantt.svg");
    assertThat(OURS.tasks())
        .allSatisfy(
            it ->
                assertThat(svg)
                    .contains(
                        ">%s %s</text>".formatted(it.number(), it.title()),
                        ">%s, %s</text>"
                            .formatted(OURS.plan().owner(it.role()), French.hours(it.effort()))));
    assertThat(OURS.reached())
        .hasSize(5)
        .allSatisfy(it -> assertThat(svg).contains(">" + it.code() + "</text>"));
    assertThat(svg).contains(">9\u00a0h<", ">14\u00a0h<", "fill=\"url(#hachures)\"");
  }

  @Test
  void theCriticalPathIsTheOnlyPatternAndMilestonesComeInOrder() {
    String svg = text("gantt/gantt.svg");
    assertThat(svg).contains("fill=\"url(#hachures)\"");
    List<Integer> at =
        List.of("J1", "J3", "J2", "J4", "J5").stream()
            .map(it -> svg.indexOf(">" + it + "<"))
            .toList();
    assertThat(at).isSorted().allSatisfy(it -> assertThat(it).isPositive());
    OURS.byMission()
        .values()
        .forEach(it -> assertThat(svg).contains(">" + French.hours(Task.effort(it)) + "</text>"));
  }

  private static String text(String file) {
    return Copies.repository().read(file);
  }
}
