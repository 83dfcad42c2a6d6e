package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.Options;
import fr.cofrap.accounts.benchmark.Options.Part;
import fr.cofrap.accounts.benchmark.Plan;
import fr.cofrap.accounts.benchmark.load.Population;
import fr.cofrap.accounts.benchmark.report.Results;
import fr.cofrap.accounts.benchmark.site.Site;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * One session of the bench. Everything is measured in rounds, one of each in each round, so that
 * what changes on the machine in the meantime weighs on all alike.
 */
public final class Session {

  private static final Duration IMAGES = Duration.ofSeconds(15);

  private final Site site;
  private final Options options;
  private final Results results;
  private final Consumer<String> progress;
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
    JavaOptions javaOptions = new JavaOptions(options.flags());
    Launches launches = Launches.prepare(site, javaOptions, results, progress);
    Circumstances.note(site, javaOptions, launches, results);
    progress.accept("Les trois fonctions démarrent…");
    Functions functions = new Functions(site);
    functions.start(launches.delivered());
    Plan plan = options.plan();
    progress.accept("Création, enrôlement et activation de " + plan.accounts() + " comptes…");
    Population population = functions.populate(plan.accounts());
    tidy(population);
    Throughput throughput = new Throughput(site, functions, population, results);
    if (asked(Part.DEBIT)) {
      progress.accept("Échauffement…");
      throughput.warmUp(plan.warmUp(), plan.run());
    }
    ColdStart coldStart = new ColdStart(site, functions, population, results);
    rounds(population, launches, throughput, coldStart);
    images();
    results.fact(
        "Durée", "%d min %02d s".formatted(elapsed().toMinutes(), elapsed().toSecondsPart()));
  }

  private boolean asked(Part part) {
    return options.parts().contains(part);
  }

  private void rounds(
      Population population, Launches launches, Throughput throughput, ColdStart coldStart)
      throws Exception {
    DemoStart demo = new DemoStart(site, results);
    int rounds = options.plan().rounds();
    Duration longest = Duration.ZERO;
    for (int round = 1; round <= rounds && fits(longest, "d’autres passages"); round++) {
      Duration before = elapsed();
      String which = "Passage %d sur %d : ".formatted(round, rounds);
      if (asked(Part.DEMARRAGE)) {
        progress.accept(which + "démarrage et mémoire…");
        coldStart.measure(launches.compared());
        tidy(population);
      }
      if (asked(Part.DEBIT)) {
        progress.accept(which + "débit et latence…");
        throughput.measure(options.plan().run(), launches.floor());
      }
      if (asked(Part.DEMO)) {
        progress.accept(which + "./demo…");
        demo.measure();
      }
      longest = max(longest, elapsed().minus(before));
      results.fact("Passages", round + " sur " + rounds);
    }
  }

  private void images() throws Exception {
    if (asked(Part.IMAGES) && fits(IMAGES, "la taille des images")) {
      progress.accept("Taille des images…");
      new Images(site, results, System.getenv()).measure();
    }
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  private boolean fits(Duration duration, String what) {
    boolean fits = elapsed().plus(duration).compareTo(options.plan().limit()) < 0;
    if (!fits) {
      results.skip(what + " : le temps prévu est écoulé.");
    }
    return fits;
  }

  private void tidy(Population population) throws Exception {
    site.table().tidy();
    population.forget();
  }
}
