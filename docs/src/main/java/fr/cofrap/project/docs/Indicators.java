package fr.cofrap.project.docs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
  public static void main(String[] arguments) throws Exception {
    Indicators it = new Indicators(Deployment.all(Path.of(".")));
    Stream<Object> count = Stream.of(it.all.size());
    System.out.print(PAGE.formatted(Stream.concat(count, it.values().stream()).toArray()));
  }

  List<String> values() {
    if (all.size() < ENOUGH) {
      return Collections.nCopies(5, "données insuffisantes");
    }
    List<Deployment> passed = all.stream().filter(Deployment::passed).toList();
    Duration between = Duration.between(all.get(0).end(), all.get(all.size() - 1).end());
    Map<Deployment, Optional<Duration>> failures = failures();
    Stream<Duration> delays =
        passed.stream()
            .flatMap(it -> it.news().stream().map(n -> Duration.between(n.time(), it.end())));
    return List.of(
        French.ratio(passed.size() / Math.max(1, between.toHours() / 24.0 / 7), 1),
        median(delays),
        share(failures.size(), all.stream().filter(it -> !it.back()).count()),
        median(failures.values().stream().flatMap(Optional::stream)),
        share(passed.stream().filter(Deployment::rework).count(), passed.size()));
  }

  /**
   * What did not pass, or was taken back since, and how long until production was well again. A
   * version that comes back takes back every one since; the last alone, where it is not known.
   */
  private Map<Deployment, Optional<Duration>> failures() {
    Map<Deployment, Optional<Duration>> failures = new LinkedHashMap<>();
    List<Deployment> serving = new ArrayList<>();
    for (Deployment it : all) {
      if (it.back()) {
        List<String> commits = serving.stream().map(Deployment::commit).toList();
        int kept = commits.lastIndexOf(it.commit());
        int from = kept < 0 ? Math.max(0, commits.size() - 1) : kept + 1;
        List<Deployment> takenBack = serving.subList(from, serving.size());
        takenBack.forEach(left -> failures.put(left, recovery(left, it)));
        takenBack.clear();
      } else if (it.passed()) {
        serving.add(it);
      } else {
        failures.put(it, recovery(it, it));
      }
    }
    return failures;
  }

  /** From a failure's start until its own return, or the end of the first that passed since. */
  private Optional<Duration> recovery(Deployment failed, Deployment since) {
    return all.stream()
        .skip(all.indexOf(since))
        .filter(it -> it.passed() || it == failed && it.result().equals("returned"))
        .findFirst()
        .map(it -> Duration.between(failed.start(), it.end()));
  }

  private static String median(Stream<Duration> times) {
    List<Duration> sorted = times.sorted().toList();
    if (sorted.isEmpty()) {
      return "aucun";
    }
    Duration two = sorted.get((sorted.size() - 1) / 2).plus(sorted.get(sorted.size() / 2));
    return French.ratio(two.toMinutes() / 120.0, 1) + " h";
  }

  private static String share(long some, long all) {
    return all == 0 ? "aucun" : French.ratio(100.0 * some / all, 1) + " %";
  }
}
