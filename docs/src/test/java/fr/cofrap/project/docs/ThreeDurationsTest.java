package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The final file gives three durations to each critical card, and what those of a path add up to.
 */
class ThreeDurationsTest {

  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| M\\d · (\\d{3}) .* \\| ([\\d,]+) h \\| .* \\| ([\\d,]+) – ([\\d,]+) \\|$");

  /** Of a normal law: what nine outcomes out of ten do not exceed, in standard deviations. */
  private static final double NINE_IN_TEN = 1.3;

  private static final Project OURS = Project.read(Copies.repository());

  private record Three(double best, double likely, double worst) {

    double expected() {
      return (best + 4 * likely + worst) / 6;
    }

    double variance() {
      return Math.pow((worst - best) / 6, 2);
    }
  }

  @Test
  void theyAreThoseOfTheCriticalCardsAndTheMostLikelyIsThatOfThePlan() {
    Map<Integer, Three> given = given();
    List<Task> critical =
        OURS.schedule().slots().values().stream()
            .filter(Schedule.Slot::critical)
            .map(Schedule.Slot::task)
            .toList();
    assertThat(given.keySet())
        .containsExactlyInAnyOrderElementsOf(critical.stream().map(Task::id).toList());
    assertThat(critical)
        .allSatisfy(
            it -> {
              Three three = given.get(it.id());
              assertThat(three.likely()).isEqualTo(it.effort().toMinutes() / 60.0);
              assertThat(three.best()).isLessThanOrEqualTo(three.likely());
              assertThat(three.worst()).isGreaterThan(three.likely());
            });
  }

  @Test
  void theFileSaysTheReserveThatTheyAskForAndThatOfThePlan() {
    Map<Integer, Three> given = given();
    List<Three> path =
        OURS.schedule().criticalPath().stream().map(it -> given.get(it.task().id())).toList();
    double expected = path.stream().mapToDouble(Three::expected).sum();
    double deviation = Math.sqrt(path.stream().mapToDouble(Three::variance).sum());
    double planned = path.stream().mapToDouble(Three::likely).sum();
    double reserve = expected - planned + NINE_IN_TEN * deviation;
    double ours =
        Duration.between(
                    OURS.schedule().finish().orElseThrow(),
                    OURS.schedule().finish().orElseThrow().toLocalDate().atTime(16, 0))
                .toMinutes()
            / 60.0;
    assertThat(ours).isEqualTo(1);
    assertThat(file().replaceAll("\\s+", " "))
        .contains(
            ("Les seize prendraient %s h, pour %.0f h au plan ; leur écart type,"
                    + " racine de la somme des carrés, est de %s h.")
                .formatted(French.ratio(expected, 1), planned, French.ratio(deviation, 1)),
            "soit une réserve de %s h. **Le plan a une heure : elle ne suffit pas.**"
                .formatted(French.ratio(reserve, 1)));
  }

  private static Map<Integer, Three> given() {
    Map<Integer, Three> all = new TreeMap<>();
    ROW.matcher(file())
        .results()
        .forEach(
            it ->
                all.put(
                    Integer.valueOf(it.group(1)),
                    new Three(hours(it.group(3)), hours(it.group(2)), hours(it.group(4)))));
    return all;
  }

  private static double hours(String written) {
    return Double.parseDouble(written.replace(',', '.'));
  }

  private static String file() {
    return Copies.repository()
        .read("docs/dossier.md")
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }
}
