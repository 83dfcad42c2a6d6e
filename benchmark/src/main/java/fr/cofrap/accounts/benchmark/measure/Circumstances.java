package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import fr.cofrap.accounts.benchmark.report.Results;
import fr.cofrap.accounts.benchmark.report.Way;
import fr.cofrap.accounts.benchmark.site.Jdk;
import fr.cofrap.accounts.benchmark.site.Program;
import fr.cofrap.accounts.benchmark.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is measured, and with what: versions, options, settings. */
final class Circumstances {

  /** Where ./verify notes how many seconds it took, once it has verified everything. */
  static final Path VERIFY = Path.of("target/verify.seconds");

  private static final double SECONDS_PER_MINUTE = 60;

  private Circumstances() {}

  static void note(Site site, JavaOptions options, Launches launches, Results results)
      throws IOException, SQLException {
    Jdk current = Jdk.current();
    Jdk best = Jdk.cached(System.getenv()).orElse(current);
    Way delivered = launches.delivered().get(0).way();
    revision(site, results);
    results.fact(
        "JDK", best.equals(current) ? current.name() : current.name() + ", " + best.name());
    results.fact(
        "Fonctions telles que livrées",
        "JDK " + delivered.jdk() + (delivered.cached() ? ", cache AOT" : ", sans cache AOT"));
    results.fact("Options de leur JVM", options.text(best));
    results.fact("PostgreSQL", site.table().describe());
    results.fact("pgbench", Pgbench.version(site));
    verify(results);
  }

  private static void revision(Site site, Results results) {
    Program git = site.startWith(List.of("git", "describe", "--always", "--dirty=+"), Map.of());
    try {
      results.fact("Révision", git.finish(Duration.ofMinutes(1)).strip());
    } catch (BenchmarkException e) {
      // sources without their history have no revision
      results.skip("la révision : ces sources sont sans historique git.");
    } finally {
      site.stop(git);
    }
  }

  private static void verify(Results results) throws IOException {
    if (!Files.isRegularFile(VERIFY)) {
      results.skip("./verify : il note sa durée quand il réussit, et ne l’a pas encore fait ici.");
      return;
    }
    try {
      double seconds = Double.parseDouble(Files.readString(VERIFY).strip());
      results.add("verify", "min", seconds / SECONDS_PER_MINUTE);
    } catch (NumberFormatException e) {
      throw new BenchmarkException(VERIFY + " ne contient pas un nombre de secondes.");
    }
  }
}
