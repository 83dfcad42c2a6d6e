package fr.cofrap.accounts.benchmark;

import fr.cofrap.accounts.benchmark.Session.Part;
import fr.cofrap.accounts.benchmark.Session.Plan;
import fr.cofrap.accounts.runtime.log.Logging;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the functions, beside the least and the most that the machine can do. Its help is in
 * bench.properties.
 */
@Command(name = "./bench", mixinStandardHelpOptions = true, resourceBundle = "benchmark.bench")
public final class Bench implements Callable<Integer> {

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
    Results results = new Results();
    try (Site site = Site.open()) {
      Plan plan = quick ? Plan.QUICK : Plan.FULL;
      new Session(site, plan, parts, results, System.nanoTime()).run();
    } catch (BenchmarkException e) {
      System.err.println(e.getMessage());
      return 1;
    }
    results.held().forEach(System.out::println);
    results.write(Path.of(publish ? "docs/reference" : "benchmark/target", "mesures.json"));
    return 0;
  }
}
