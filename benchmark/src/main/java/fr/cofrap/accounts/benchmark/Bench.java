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

/** Measures the functions, beside the least and the most that the machine can do. */
@Command(
    name = "./bench",
    mixinStandardHelpOptions = true,
    description = {
      "Démarre un vrai PostgreSQL, mesure, et dit chaque objectif, tenu ou manqué. Chaque mesure est",
      "dans benchmark/target/mesures.json. Ctrl-C ne laisse rien derrière lui."
    },
    footerHeading = "%n",
    footer = {
      "JAVA_25              un JDK 25 ou plus récent, celui des images (sinon sous /usr/lib/jvm)",
      "COFRAP_JAVA_OPTIONS  d’autres options de la JVM que functions/java-options et -25",
      "COFRAP_REGISTRY, COFRAP_TAG  les images à peser, comme pour scripts/images.sh"
    })
public final class Bench implements Callable<Integer> {

  @Option(names = "--quick", description = "En quelques minutes, pour savoir où l’on en est.")
  private boolean quick;

  @Option(names = "--publier", description = "L’écrit dans docs/reference, et renouvelle sa page.")
  private boolean publish;

  @Option(names = "--seulement", split = ",", description = "Parties : ${COMPLETION-CANDIDATES}.")
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
