package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import fr.cofrap.accounts.benchmark.load.Population;
import fr.cofrap.accounts.benchmark.site.Jdk;
import fr.cofrap.accounts.benchmark.site.Program;
import fr.cofrap.accounts.benchmark.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** AOT caches, each made by a run that answers real requests (JEP 483, 514). */
final class AotCache {

  private static final int ANSWERS = 20;

  private AotCache() {}

  /** The same program, started with a cache that this makes first. */
  static Launch train(Site site, Population population, Jdk jdk, Path options, String id, Path jar)
      throws IOException {
    Path cache = site.folder("cache").resolve("cache.aot");
    Launch training = Launch.jar(id, jdk, options, jar, "-XX:AOTCacheOutput=" + cache);
    int port = Site.freePort();
    Program program = site.start(training.command(), port);
    for (int i = 0; i < ANSWERS; i++) {
      FirstAnswer.await(program, port, population.request());
    }
    site.stop(program);
    if (!Files.isRegularFile(cache)) {
      throw new BenchmarkException("Le cache AOT ne s’est pas fait :\n" + program.lastWords());
    }
    return Launch.jar(id, jdk, options, jar, "-XX:AOTCache=" + cache);
  }
}
