package fr.cofrap.project.docs;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    Map<Deployment, Optional<Duration>> failures = failures();
    return List.of(
        number(passed.size() / Math.max(1, days / 7)),
        hours(
            passed.stream()
                .flatMap(it -> it.news().stream().map(n -> between(n.time(), it.end())))),
        share(failures.size(), all.stream().filter(it -> !it.back()).count()),
        hours(failures.values().stream().flatMap(Optional::stream)),
        share(passed.stream().filter(Deployment::rework).count(), passed.size()));
  }

  /** What did not pass, or was taken back since, and how long until production was well again. */
  private Map<Deployment, Optional<Duration>> failures() {
    Map<Deployment, Optional<Duration>> failures = new LinkedHashMap<>();
    Deque<Deployment> serving = new ArrayDeque<>();
    for (Deployment it : all) {
      if (it.back()) {
        takenBack(serving, it.commit()).forEach(left -> failures.put(left, recovery(left, it)));
      } else if (it.passed()) {
        serving.push(it);
      } else {
        failures.put(it, recovery(it, it));
      }
    }
    return failures;
  }

  /** Every version since the one that comes back; the last alone, where that one is not known. */
  private static List<Deployment> takenBack(Deque<Deployment> serving, String commit) {
    List<Deployment> left = new ArrayList<>();
    boolean known = serving.stream().anyMatch(it -> it.commit().equals(commit));
    while (!serving.isEmpty() && !serving.peek().commit().equals(commit)) {
      left.add(serving.pop());
      if (!known) {
        return left;
      }
    }
    return left;
  }

  /** From a failure's start until its own return, or the end of the first that passed since. */
  private Optional<Duration> recovery(Deployment failed, Deployment since) {
    return all.stream()
        .skip(all.indexOf(since))
        .filter(it -> it.passed() || it == failed && it.result().equals("returned"))
        .findFirst()
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

  private static String share(long some, long all) {
    return all == 0 ? "aucun" : number(100.0 * some / all) + " %";
  }

  private static String number(double value) {
    return String.format(Locale.FRANCE, "%.1f", value);
  }
}
