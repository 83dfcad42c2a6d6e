package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import fr.cofrap.accounts.benchmark.load.Population;
import fr.cofrap.accounts.benchmark.site.Program;
import fr.cofrap.accounts.benchmark.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
  private final Path script;
  private final int accounts;

  Pgbench(Site site, Population population) throws IOException {
    this.site = site;
    this.accounts = population.size();
    this.script = site.folder("pgbench").resolve("authenticate.sql");
    Files.writeString(script, PgbenchScript.authentication(Instant.now().getEpochSecond()));
  }

  /**
   * What came of a run.
   *
   * @param rate transactions a second
   * @param count how many there were
   */
  record Run(double rate, long count) {}

  /**
   * Runs it.
   *
   * @param protocol {@code prepared}, as the functions' driver speaks once it is warm, or {@code
   *     extended}, which has each statement analysed anew
   */
  Run run(int clients, long seconds, String protocol) {
    int threads = Math.min(clients, Runtime.getRuntime().availableProcessors());
    Program pgbench =
        site.startWith(
            List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=" + protocol,
                "--client=" + clients,
                "--jobs=" + threads,
                "--time=" + seconds,
                "--define=lot=" + accounts / clients,
                "--file=" + script),
            site.clientSettings());
    try {
      return read(pgbench.finish());
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
      return pgbench.finish().strip();
    } finally {
      site.stop(pgbench);
    }
  }
}
