package fr.cofrap.project.docs.deliveries;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the field looks at (DORA, 2024): how often, how fast, how many fail, how long until it is
 * well again, how much is rework. Fewer than ten deployments say nothing.
 */
record Indicators(List<Deployment> all) {

  static final int ENOUGH = 10;

  private static final String PAGE =
      """
      # Les livraisons en production

      Calculées des étiquettes `deploy/production/…` de ce dépôt : %d.

      | Indicateur | Valeur |
      |---|---|
      | déploiements réussis par semaine | %s |
      | délai, d’un commit à la production (médiane) | %s |
      | déploiements qui échouent | %s |
      | rétablissement après un échec (médiane) | %s |
      | reprises : retours et correctifs seuls | %s |
      """;

  /** Prints them for this repository: each deployment changes them, and nothing keeps them. */
  public static void main(String[] arguments) {
    Indicators it = new Indicators(new Ledger(Path.of("")).production());
    Stream<Object> count = Stream.of(it.all.size());
    System.out.print(PAGE.formatted(Stream.concat(count, it.values().stream()).toArray()));
  }

  List<String> values() {
    if (all.size() < ENOUGH) {
      return Collections.nCopies(5, "données insuffisantes");
    }
    List<Deployment> passed = all.stream().filter(Deployment::passed).toList();
    double days = between(all.get(0).end(), all.get(all.size() - 1).end()).toHours() / 24.0;
    long forward = all.stream().filter(it -> !it.back()).count();
    List<Integer> failed = IntStream.range(0, all.size()).filter(this::failed).boxed().toList();
    return List.of(
        number(passed.size() / Math.max(1, days / 7)),
        hours(
            passed.stream()
                .flatMap(it -> it.news().stream().map(n -> between(n.time(), it.end())))),
        number(100.0 * failed.size() / forward) + " %",
        hours(failed.stream().flatMap(this::recovery)),
        number(100.0 * passed.stream().filter(Deployment::rework).count() / passed.size()) + " %");
  }

  /** It did not pass, or the next one took it back. */
  private boolean failed(int index) {
    boolean takenBack = index + 1 < all.size() && all.get(index + 1).back();
    return !all.get(index).back() && (!all.get(index).passed() || takenBack);
  }

  /** Until its own return, or the end of the next that passed. */
  private Stream<Duration> recovery(int index) {
    Deployment failed = all.get(index);
    return all.stream()
        .skip(failed.result().equals("returned") ? index : index + 1)
        .filter(it -> it == failed || it.passed())
        .limit(1)
        .map(it -> between(failed.start(), it.end()));
  }

  private static Duration between(Instant one, Instant other) {
    return Duration.between(one, other);
  }

  private static String hours(Stream<Duration> times) {
    List<Duration> sorted = times.sorted().toList();
    if (sorted.isEmpty()) {
      return "aucun";
    }
    Duration two = sorted.get((sorted.size() - 1) / 2).plus(sorted.get(sorted.size() / 2));
    return number(two.toMinutes() / 120.0) + " h";
  }

  private static String number(double value) {
    return String.format(Locale.FRANCE, "%.1f", value);
  }
}
