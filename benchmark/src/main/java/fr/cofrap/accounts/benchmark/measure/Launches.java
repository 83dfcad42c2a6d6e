package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.report.Results;
import fr.cofrap.accounts.benchmark.report.Way;
import fr.cofrap.accounts.benchmark.site.Jdk;
import fr.cofrap.accounts.benchmark.site.Site;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The ways in which programs are started here.
 *
 * @param compared those whose start is measured, the least prepared first
 * @param delivered each function as it is delivered: with an AOT cache, where a JDK can make one
 * @param floor the bare server on the same JDK, without a cache
 */
record Launches(List<Launch> compared, List<Launch> delivered, Launch floor) {

  /** The function that is also started in other ways than the delivered one. */
  private static final String COMPARED = "authenticate";

  /** Prepares them: makes the caches that are not there. */
  static Launches prepare(
      Site site, JavaOptions options, Results results, Consumer<String> progress)
      throws IOException {
    Jdk current = Jdk.current();
    Optional<Jdk> cached = Jdk.cached(System.getenv());
    Jdk best = cached.orElse(current);
    List<Launch> compared = new ArrayList<>();
    if (best.version().feature() != current.version().feature()) {
      compared.addAll(plain(current, options, Way.FLOOR, COMPARED));
    }
    List<Launch> bare = plain(best, options, Way.FLOOR, COMPARED);
    compared.addAll(bare);
    List<Launch> delivered;
    if (cached.isPresent()) {
      progress.accept("Caches AOT, entraînés comme dans les images…");
      compared.add(trained(site, best, options, List.of(Way.FLOOR)).get(0));
      delivered = trained(site, best, options, Functions.NAMES);
      compared.addAll(delivered);
    } else {
      results.skip(
          "le démarrage avec cache AOT : il faut un JDK 25 ou plus récent, nommé par JAVA_25 ou"
              + " installé sous /usr/lib/jvm.");
      delivered = plain(best, options, Functions.NAMES.toArray(String[]::new));
      compared.addAll(delivered.subList(1, delivered.size()));
    }
    return new Launches(compared, delivered, bare.get(0));
  }

  private static List<Launch> plain(Jdk jdk, JavaOptions options, String... programs) {
    return List.of(programs).stream()
        .map(program -> Launch.of(new Way(program, jdk.version().feature(), false), jdk, options))
        .toList();
  }

  /** Trains all at once: each waits now and then, and another goes on. */
  private static List<Launch> trained(
      Site site, Jdk jdk, JavaOptions options, List<String> programs) throws IOException {
    List<AotCache> caches = new ArrayList<>();
    for (String program : programs) {
      Way way = new Way(program, jdk.version().feature(), true);
      caches.add(AotCache.begin(site, jdk, options, way));
    }
    List<Launch> launches = new ArrayList<>();
    for (AotCache cache : caches) {
      launches.add(cache.finish());
    }
    return launches;
  }
}
