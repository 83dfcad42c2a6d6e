package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The tasks that the final file prints are those of the plan, with their owners, hours and dates.
 */
class TaskTableTest {

  private static final Pattern PLANNED =
      Pattern.compile(
          "(?m)^\\| \\[(\\d{3})\\]\\(\\S+\\) (.+?) \\| (.+?) \\| (.+?) \\| .+? \\| jour (\\d+), (.+?) \\|");

  private static final Pattern REACHED =
      Pattern.compile("(?m)^\\| \\*\\*(J\\d)\\*\\* .+? \\| (.+?) \\| (.+?) \\|");

  @Test
  void theFileHasEachTaskOfThePlan() {
    String file = plain("docs/dossier.md");
    List<String> planned =
        PLANNED
            .matcher(plain("gantt/gantt.md"))
            .results()
            .map(
                it ->
                    "%s %s | %s | %s | %s · %s |"
                        .formatted(
                            it.group(1),
                            it.group(2),
                            it.group(3).toLowerCase(Locale.FRENCH),
                            it.group(4),
                            it.group(5),
                            it.group(6).replace(" h", "h").replace("h ", "h")))
            .toList();
    assertThat(planned).isNotEmpty().allSatisfy(it -> assertThat(file).contains(it));
    assertThat(file.lines().filter(it -> it.matches("\\| M\\d · \\d{3} .*")))
        .hasSameSizeAs(planned);
  }

  @Test
  void theFileDatesEachMilestone() {
    List<String> milestones =
        REACHED.matcher(plain("gantt/gantt.md")).results().map(MatchResult::group).toList();
    assertThat(milestones).hasSize(5);
    assertThat(plain("docs/dossier.md")).contains(milestones);
  }

  @Test
  void theFunctionalSpecificationDatesEachDeliverable() {
    List<String> lines = plain("docs/reference/cahier-des-charges-fonctionnel.md").lines().toList();
    assertThat(REACHED.matcher(plain("gantt/gantt.md")).results())
        .hasSize(5)
        .allSatisfy(
            it ->
                assertThat(lines)
                    .filteredOn(line -> line.contains("(" + it.group(1) + ")"))
                    .singleElement()
                    .asString()
                    .endsWith("| %s | %s |".formatted(it.group(3), it.group(2))));
  }

  @Test
  void theFileHasTheSizeOfEachImage() {
    String file = plain("docs/dossier.md");
    Map<String, Double> sizes = new TreeMap<>();
    Map<?, ?> measures = (Map<?, ?>) Data.in(Copies.repository(), Performances.FILE);
    ((Map<?, ?>) measures.get("mesures"))
        .forEach(
            (name, measure) -> {
              if (name.toString().startsWith("image.")) {
                sizes.put(
                    name.toString().substring("image.".length()),
                    ((Number) ((Map<?, ?>) measure).get("mediane")).doubleValue());
              }
            });
    assertThat(sizes).hasSize(5);
    sizes.forEach(
        (name, size) ->
            assertThat(file).contains("| `%s` | %s Mo |".formatted(name, French.number(size))));
  }

  private static String plain(String path) {
    return Copies.repository().read(path).replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
