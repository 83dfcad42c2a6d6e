package fr.cofrap.accounts.benchmark;

import fr.cofrap.accounts.runtime.log.Logging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the functions, beside the least and the most that the machine can do. Everything is
 * measured in rounds, one of each in each round, so that what changes on the machine in the
 * meantime weighs on all alike. Its help is in bench.properties.
 */
@Command(name = "./bench", mixinStandardHelpOptions = true, resourceBundle = "benchmark.bench")
public final class Bench implements Callable<Integer> {

  /** What can be measured by itself. */
  enum Part {
    DEMARRAGE,
    DEBIT,
    DEMO,
    ATTAQUE,
    EGALITE
  }

  /**
   * How much is measured. An account has two or three codes that are accepted at a time: there are
   * accounts enough for six thousand authentications a second.
   *
   * @param rounds how often everything is measured
   * @param seconds how long one run of requests lasts
   * @param warmUps how many runs functions are warmed up with
   * @param samples how often each cause of a refusal is timed, under each load
   * @param accounts how many accounts there are to authenticate with
   */
  private record Plan(int rounds, int seconds, int warmUps, int samples, int accounts) {

    /** To see where one stands. */
    private static final Plan QUICK = new Plan(3, 1, 3, 200, 3_000);

    /** To publish. */
    private static final Plan FULL = new Plan(7, 3, 3, 1_000, 9_000);
  }

  private final Results results = new Results();
  private final long start = System.nanoTime();

  @Option(names = "--quick")
  private boolean quick;

  @Option(names = "--publier")
  private boolean publish;

  @Option(names = "--seulement", split = ",")
  private Set<Part> parts = EnumSet.allOf(Part.class);

  public static void main(String[] args) {
    Logging.start();
    CommandLine bench = new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true);
    System.exit(bench.execute(args));
  }

  @Override
  public Integer call() throws Exception {
    try (Site site = Site.open()) {
      measure(site, quick ? Plan.QUICK : Plan.FULL);
    } catch (BenchmarkException e) {
      System.err.println(e.getMessage());
      return 1;
    }
    results.held().forEach(System.out::println);
    results.write(Path.of(publish ? "docs/reference" : "benchmark/target", "mesures.json"));
    return 0;
  }

  private void measure(Site site, Plan plan) throws Exception {
    site.describe(results);
    say("caches AOT, entraînés comme dans les images");
    List<Launch> delivered = Launch.delivered();
    Map<String, Program> functions = started(site, delivered);
    say("création, enrôlement et activation de " + plan.accounts + " comptes");
    Accounts accounts = new Accounts(plan.accounts, it -> functions.get(it).address());
    site.tidy();
    Pgbench pgbench = Pgbench.of(site, plan.accounts);
    inRounds(
        plan,
        new Starts(site, accounts, delivered, results),
        new Throughput(site, accounts, functions, plan.seconds, pgbench));
    int attacked = functions.get("authenticate").address().getPort();
    if (parts.contains(Part.ATTAQUE)) {
      say("une personne honnête pendant quatre attaques");
      new Attacked(site, accounts, attacked, 3 * plan.seconds).measure(results);
    }
    if (parts.contains(Part.EGALITE)) {
      say("six causes de refus, chronométrées");
      double rate = results.find("refus.debit").map(Figure::mediane).orElse(400.);
      new Equality(site, accounts, attacked, plan.samples).measure(rate, results);
    }
    results.fact("Passages", "%d, en %d minutes".formatted(plan.rounds, seconds() / 60));
  }

  private void say(String what) {
    System.err.printf("%4d s  %s%n", seconds(), what);
  }

  private long seconds() {
    return (System.nanoTime() - start) / 1_000_000_000;
  }

  private static Map<String, Program> started(Site site, List<Launch> delivered)
      throws IOException {
    Map<String, Program> functions = new HashMap<>();
    for (Launch it : delivered) {
      functions.put(it.id(), site.start(it.command()));
    }
    for (Program it : functions.values()) {
      it.answersAt("/_/ready", null);
    }
    return functions;
  }

  private void inRounds(Plan plan, Starts starts, Throughput throughput) throws Exception {
    boolean warm = parts.contains(Part.DEBIT) || parts.contains(Part.ATTAQUE);
    for (int i = 0; i < plan.warmUps && warm; i++) {
      say("échauffement");
      throughput.measure(new Results());
    }
    for (int round = 1; round <= plan.rounds; round++) {
      say("passage %d sur %d".formatted(round, plan.rounds));
      if (parts.contains(Part.DEMARRAGE)) {
        starts.measure();
      }
      if (parts.contains(Part.DEBIT)) {
        throughput.measure(results);
      }
      if (parts.contains(Part.DEMO)) {
        starts.demo();
      }
    }
  }
}
