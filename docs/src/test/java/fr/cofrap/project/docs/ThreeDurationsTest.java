package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The final file gives three durations to each critical card, and what they ask of the plan and of
 * the one that holds nine times out of ten.
 */
class ThreeDurationsTest {

  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| M\\d · (\\d{3}) .* \\| ([\\d,]+) h \\| .* \\| ([\\d,]+) – ([\\d,]+) \\|$");

  /** Of a normal law: what nine outcomes out of ten do not exceed, in standard deviations. */
  private static final double NINE_IN_TEN = 1.28;

  private static final Project OURS = Project.read(Copies.repository());
  private static final Map<Integer, Three> GIVEN = given();

  private record Three(double best, double likely, double worst) {

    double excess() {
      return (best + 4 * likely + worst) / 6 - likely;
    }

    double variance() {
      return Math.pow((worst - best) / 6, 2);
    }
  }

  @Test
  void theyAreThoseOfTheCriticalCardsAndTheMostLikelyIsThatOfThePlan() {
    Set<Integer> critical = new TreeSet<>(critical(OURS.schedule()));
    critical.addAll(critical(OURS.reserving()));
    assertThat(GIVEN.keySet()).isEqualTo(critical);
    assertThat(OURS.tasks())
        .filteredOn(it -> critical.contains(it.id()))
        .allSatisfy(
            it -> {
              Three three = GIVEN.get(it.id());
              assertThat(three.likely()).isEqualTo(it.effort().toMinutes() / 60.0);
              assertThat(three.best()).isLessThanOrEqualTo(three.likely());
              assertThat(three.worst()).isGreaterThan(three.likely());
            });
  }

  @Test
  void theFileSaysTheReserveThatTheyAskForAndThatOfThePlan() {
    List<Integer> path = OURS.schedule().criticalPath().stream().map(it -> it.task().id()).toList();
    double planned = path.stream().mapToDouble(it -> GIVEN.get(it).likely()).sum();
    double excess = path.stream().mapToDouble(it -> GIVEN.get(it).excess()).sum();
    assertThat(worst(OURS.schedule())).isCloseTo(reserve(path), within(1e-9));
    assertThat(until(OURS.schedule(), 4)).isEqualTo(1);
    assertThat(file())
        .contains(
            "Les seize prendraient %s h, pour %.0f h au plan ; leur écart type"
                .formatted(French.ratio(planned + excess, 1), planned),
            "est de %s h.".formatted(French.ratio(deviation(path), 1)),
            "il faut 1,28 fois cet écart type, %s h, en plus des %s h de dépassement moyen : %s h"
                .formatted(
                    French.ratio(NINE_IN_TEN * deviation(path), 1),
                    French.ratio(excess, 1),
                    French.ratio(reserve(path), 1)),
            "**Le plan a une heure : elle ne suffit pas.**");
  }

  @Test
  void theOtherPlanHasTheTimeAndTheHoursThatItTakes() {
    Schedule held = OURS.reserving();
    double time = until(held, OURS.plan().reserve().day());
    double left = left(held);
    assertThat(time).isGreaterThan(worst(held));
    assertThat(left).isGreaterThan(reserve(critical(held)));
    OURS.plan()
        .load(held.tasks())
        .forEach(
            (role, load) ->
                assertThat(OURS.plan().roles().get(role).capacity().minus(load))
                    .isGreaterThanOrEqualTo(Duration.ofHours(1)));
    assertThat(file())
        .contains(
            "| Tout finit | %s | %s |"
                .formatted(OURS.when(OURS.end()), OURS.when(held.finish().orElseThrow()))
                .replace('\u00a0', ' '),
            "| Réserve de temps, et ce qu’il en faut | 1 h, pour %s | %s h, pour %s |"
                .formatted(
                    French.ratio(worst(OURS.schedule()), 1),
                    French.number(time),
                    French.ratio(worst(held), 1)),
            "| Réserve d’heures de l’équipe, et ce qu’il en faut | %s h, pour %s | %s h, pour %s |"
                .formatted(
                    French.number(left(OURS.schedule())),
                    French.ratio(reserve(critical(OURS.schedule())), 1),
                    French.number(left),
                    French.ratio(reserve(critical(held)), 1)));
  }

  private static List<Integer> critical(Schedule schedule) {
    return schedule.slots().values().stream()
        .filter(Schedule.Slot::critical)
        .map(it -> it.task().id())
        .toList();
  }

  /** Working hours from the end of a plan to the rehearsal of a day. */
  private static double until(Schedule schedule, int day) {
    LocalDateTime rehearsal = OURS.plan().start().plusDays(day - 1).atTime(16, 0);
    return OURS.time().work(schedule.finish().orElseThrow(), rehearsal).toMinutes() / 60.0;
  }

  /** What is left of everybody's hours. */
  private static double left(Schedule schedule) {
    Stream<Duration> all = OURS.plan().roles().values().stream().map(Plan.Role::capacity);
    Duration load = Task.sum(OURS.plan().load(schedule.tasks()).values());
    return Task.sum(all.toList()).minus(load).toMinutes() / 60.0;
  }

  /** The most that a chain of critical cards asks for. */
  private static double worst(Schedule schedule) {
    Set<Integer> awaited =
        critical(schedule).stream()
            .flatMap(it -> before(schedule, it))
            .collect(Collectors.toCollection(TreeSet::new));
    return critical(schedule).stream()
        .filter(it -> !awaited.contains(it))
        .flatMap(it -> chains(schedule, it))
        .mapToDouble(ThreeDurationsTest::reserve)
        .max()
        .orElseThrow();
  }

  private static Stream<List<Integer>> chains(Schedule schedule, int last) {
    Stream<List<Integer>> longer =
        before(schedule, last)
            .flatMap(it -> chains(schedule, it))
            .map(it -> Stream.concat(it.stream(), Stream.of(last)).toList());
    return before(schedule, last).findAny().isEmpty() ? Stream.of(List.of(last)) : longer;
  }

  private static Stream<Integer> before(Schedule schedule, int card) {
    Schedule.Slot slot = schedule.slots().get(card);
    return Stream.concat(slot.task().dependsOn().stream(), slot.after().stream())
        .distinct()
        .filter(it -> schedule.slots().get(it).critical());
  }

  private static double reserve(List<Integer> cards) {
    double excess = cards.stream().mapToDouble(it -> GIVEN.get(it).excess()).sum();
    return excess + NINE_IN_TEN * deviation(cards);
  }

  private static double deviation(List<Integer> cards) {
    return Math.sqrt(cards.stream().mapToDouble(it -> GIVEN.get(it).variance()).sum());
  }

  private static Map<Integer, Three> given() {
    Map<Integer, Three> all = new TreeMap<>();
    ROW.matcher(Copies.repository().read("docs/dossier.md").replaceAll("[\u00a0\u202f]", " "))
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
    return Copies.repository().read("docs/dossier.md").replaceAll("\\s+|[\u00a0\u202f]", " ");
  }
}
