package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import fr.cofrap.accounts.benchmark.Options;
import fr.cofrap.accounts.benchmark.Options.Part;
import fr.cofrap.accounts.benchmark.Plan;
import fr.cofrap.accounts.benchmark.load.Population;
import fr.cofrap.accounts.benchmark.report.Results;
import fr.cofrap.accounts.benchmark.site.Jdk;
import fr.cofrap.accounts.benchmark.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One session of the bench. Everything is measured in rounds, one of each in each round, so that
 * what changes on the machine in the meantime weighs on all alike.
 */
public final class Session {

  private static final String MEASURED = "authenticate";
  private static final String CACHED = "-aot";

  private final Site site;
  private final Options options;
  private final Results results;
  private final Consumer<String> progress;
  private final Jdk current = Jdk.current();
  private final Optional<Jdk> cached = Jdk.cached(System.getenv());
  private final long startNanos = System.nanoTime();

  private Session(Site site, Options options, Results results, Consumer<String> progress) {
    this.site = site;
    this.options = options;
    this.results = results;
    this.progress = progress;
  }

  /** Measures what the options ask for. */
  public static void run(Options options, Results results, Consumer<String> progress)
      throws Exception {
    progress.accept("PostgreSQL embarqué, dans un dossier temporaire…");
    try (Site site = Site.open()) {
      try {
        new Session(site, options, results, progress).run();
      } catch (Exception e) {
        // what an interruption breaks on its way is no news
        throw site.isClosed() ? new InterruptedException() : e;
      }
    }
  }

  private void run() throws Exception {
    describe();
    Functions functions = new Functions(site);
    progress.accept("Les trois fonctions démarrent…");
    functions.start(name -> Launch.jar(name, delivered(), options.flags(), Launch.function(name)));
    Plan plan = options.plan();
    progress.accept("Création, enrôlement et activation de " + plan.accounts() + " comptes…");
    Population population = functions.populate(plan.accounts());
    tidy(population);
    List<Launch> launches = launches(population);
    if (cached.isPresent()) {
      functions.replace(MEASURED, launches.get(launches.size() - 1));
    }
    Throughput throughput = new Throughput(site, functions, population, results);
    if (options.parts().contains(Part.DEBIT)) {
      progress.accept("Échauffement…");
      throughput.warmUp(plan.warmUp());
    }
    rounds(population, launches, throughput);
  }

  private void rounds(Population population, List<Launch> launches, Throughput throughput)
      throws Exception {
    ColdStart coldStart = new ColdStart(site, population, results);
    DemoStart demo = new DemoStart(site, results);
    int rounds = options.plan().rounds();
    Duration longest = Duration.ZERO;
    for (int round = 1; round <= rounds && fits(longest); round++) {
      Duration before = elapsed();
      if (options.parts().contains(Part.DEMARRAGE)) {
        progress.accept("Passage %d sur %d : démarrage et mémoire…".formatted(round, rounds));
        coldStart.measure(launches);
        tidy(population);
      }
      if (options.parts().contains(Part.DEBIT)) {
        progress.accept("Passage %d sur %d : débit et latence…".formatted(round, rounds));
        throughput.measure(options.plan().run());
      }
      if (options.parts().contains(Part.DEMO)) {
        progress.accept("Passage %d sur %d : ./demo…".formatted(round, rounds));
        demo.measure();
      }
      longest = max(longest, elapsed().minus(before));
    }
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  private boolean fits(Duration round) {
    boolean fits = elapsed().plus(round).compareTo(options.plan().limit()) < 0;
    if (!fits) {
      results.skip("d’autres passages : le temps prévu est écoulé.");
    }
    return fits;
  }

  private Jdk delivered() {
    return cached.orElse(current);
  }

  private void tidy(Population population) throws Exception {
    site.table().tidy();
    population.forget();
  }

  /**
   * Floors and functions, plain and, where a JDK allows it, with a cache; the delivered one last.
   */
  private List<Launch> launches(Population population) throws IOException {
    List<Launch> launches = new ArrayList<>();
    for (Jdk jdk : cached.map(it -> List.of(current, it)).orElse(List.of(current))) {
      if (launches.stream().noneMatch(it -> it.id().equals(jdk.id()))) {
        launches.add(plain("floor-" + jdk.id(), jdk));
        launches.add(plain(jdk.id(), jdk));
      }
    }
    if (cached.isPresent()) {
      progress.accept("Entraînement des caches AOT…");
      launches.add(trained("floor-" + cached.get().id() + CACHED, population));
      launches.add(trained(cached.get().id() + CACHED, population));
    } else {
      results.skip(
          "le démarrage avec cache AOT : il faut un JDK 25 ou plus récent, nommé par JAVA_25 ou"
              + " installé sous /usr/lib/jvm.");
    }
    return launches;
  }

  private Launch plain(String id, Jdk jdk) {
    return Launch.jar(id, jdk, options.flags(), program(id));
  }

  private Launch trained(String id, Population population) throws IOException {
    return AotCache.train(site, population, cached.get(), options.flags(), id, program(id));
  }

  private static Path program(String id) {
    return id.startsWith("floor-") ? Launch.floor() : Launch.function(MEASURED);
  }

  private void describe() throws Exception {
    if (!Files.isRegularFile(options.flags())) {
      throw new BenchmarkException("Il n’y a pas de fichier d’options " + options.flags());
    }
    String flags =
        Files.readAllLines(options.flags()).stream()
            .filter(line -> line.startsWith("-"))
            .collect(Collectors.joining(" "));
    results.fact("JDK", current.version() + cached.map(it -> ", " + it.version()).orElse(""));
    results.fact(
        "Fonctions mesurées en débit",
        delivered().id() + (cached.isPresent() ? ", cache AOT" : ""));
    results.fact("Options de la JVM", flags);
    results.fact("PostgreSQL", site.table().describe());
    results.fact("Générateur de pgbench", Pgbench.version(site));
  }
}
