package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import fr.cofrap.accounts.benchmark.load.Population;
import fr.cofrap.accounts.benchmark.report.Protocol;
import fr.cofrap.accounts.benchmark.site.Program;
import fr.cofrap.accounts.benchmark.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PostgreSQL could do if nothing stood before it: its own load generator, the same SQL. */
final class Pgbench {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial");
  private static final Pattern DONE =
      Pattern.compile("number of transactions actually processed: (\\d+)");
  private static final Pattern FAILED = Pattern.compile("number of failed transactions: [^0]");

  private final Site site;
  private final int accounts;
  private final String sealed;

  Pgbench(Site site, Population population) throws SQLException {
    this.site = site;
    this.accounts = population.size();
    this.sealed = site.table().someStoredPassword();
  }

  /**
   * What came of a run.
   *
   * @param rate transactions a second
   * @param count how many there were
   */
  record Run(double rate, long count) {}

  /** Runs a script. */
  Run run(PgbenchScript script, Protocol protocol, int clients, Duration time) throws IOException {
    Path file = site.folder("pgbench").resolve(script.function() + ".sql");
    Files.writeString(file, script.text(protocol));
    int threads = Math.min(clients, Runtime.getRuntime().availableProcessors());
    Program pgbench =
        site.startWith(
            List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=" + protocol.id(),
                "--client=" + clients,
                "--jobs=" + threads,
                "--time=" + time.toSeconds(),
                "--define=lot=" + accounts / clients,
                "--define=created=0",
                "--define=password=" + sealed,
                "--file=" + file),
            site.clientSettings());
    try {
      return read(pgbench.finish(time.plusMinutes(1)));
    } finally {
      site.stop(pgbench);
    }
  }

  static Run read(String output) {
    if (FAILED.matcher(output).find() || output.contains("aborted")) {
      throw new BenchmarkException("pgbench a échoué :\n" + output);
    }
    return new Run(Double.parseDouble(find(RATE, output)), Long.parseLong(find(DONE, output)));
  }

  private static String find(Pattern pattern, String output) {
    Matcher found = pattern.matcher(output);
    if (!found.find()) {
      throw new BenchmarkException("La réponse de pgbench ne se lit pas :\n" + output);
    }
    return found.group(1);
  }

  /** Its version. */
  static String version(Site site) {
    Program pgbench = site.startWith(List.of("pgbench", "--version"), Map.of());
    try {
      return pgbench.finish(Duration.ofMinutes(1)).strip();
    } finally {
      site.stop(pgbench);
    }
  }
}
