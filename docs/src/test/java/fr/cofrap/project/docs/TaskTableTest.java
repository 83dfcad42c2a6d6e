package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tasks that the final file prints are those of the plan, with their owners and hours. */
class TaskTableTest {

  private static final Pattern PLANNED =
      Pattern.compile("(?m)^\\| \\[(\\d{3})\\]\\(\\S+\\) (.+?) \\| (.+?) \\| (.+?) \\|");

  @Test
  void theFileHasEachTaskOfThePlan() {
    String file = plain("docs/dossier.md");
    List<String> planned =
        PLANNED
            .matcher(plain("gantt/gantt.md"))
            .results()
            .map(
                it ->
                    "%s %s | %s | %s |"
                        .formatted(
                            it.group(1),
                            it.group(2),
                            it.group(3).toLowerCase(Locale.FRENCH),
                            it.group(4)))
            .toList();
    assertThat(planned).isNotEmpty().allSatisfy(it -> assertThat(file).contains(it));
    assertThat(file.lines().filter(it -> it.matches("\\| M\\d · \\d{3} .*")))
        .hasSameSizeAs(planned);
  }

  private static String plain(String path) {
    return Copies.repository().read(path).replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
