package fr.cofrap.accounts.benchmark;

import fr.cofrap.accounts.runtime.settings.Secrets;
import fr.cofrap.accounts.store.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * What PostgreSQL could do if nothing stood before it: its own load generator asks the very
 * statements that a function asks, prepared as the function's driver has them. Each client has
 * names of its own, so that none waits for another, as none of the bench's own callers does.
 *
 * @param site where it runs
 * @param accounts how many there are to authenticate
 * @param password what is stored of a password: as long as any other
 */
record Pgbench(Site site, int accounts, String password) {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial");
  private static final Pattern FAILED =
      Pattern.compile("number of failed transactions: [^0]|aborted");
  private static final Pattern STATEMENT = Pattern.compile("\\{([a-z-]+)}");

  /** Once there are accounts. */
  static Pgbench of(Site site, int accounts) {
    String any = "select password from account where password is not null limit 1";
    return new Pgbench(site, accounts, site.owner().queryForObject(any, String.class));
  }

  /** Asks what a function asks: so many times a second. */
  double run(String function, int clients, int seconds) throws IOException, InterruptedException {
    Path file = Files.writeString(Site.FOLDER.resolve(function + ".pgbench"), script(function));
    return read(
        Program.run(
            Map.of("PGPASSWORD", site.secrets().get(Secrets.DATABASE_PASSWORD)),
            "pgbench",
            "--no-vacuum",
            "--protocol=prepared",
            "--client=" + clients,
            "--jobs=" + Runtime.getRuntime().availableProcessors(),
            "--time=" + seconds,
            "--define=first=" + Accounts.FIRST,
            "--define=lot=" + accounts / clients,
            "--define=created=0",
            "--define=password=" + password,
            "--file=" + file,
            site.database().url().replaceFirst("^jdbc:", "")));
  }

  /** A function's script, with its statements. */
  static String script(String function) throws IOException {
    String form =
        new ClassPathResource("benchmark/" + function + ".pgbench")
            .getContentAsString(StandardCharsets.UTF_8);
    return STATEMENT.matcher(form).replaceAll(it -> Matcher.quoteReplacement(sql(it.group(1))));
  }

  private static String sql(String statement) {
    return convert(Statement.valueOf(statement.toUpperCase(Locale.ROOT).replace('-', '_')).sql());
  }

  /** A statement without its comments, its parameters named as pgbench names variables. */
  static String convert(String sql) {
    return sql.replaceAll("--[^\\n]*\\n?", "").replaceAll(":#(\\w+)", ":$1").strip();
  }

  static double read(String output) {
    Matcher rate = RATE.matcher(output);
    if (FAILED.matcher(output).find() || !rate.find()) {
      throw new BenchmarkException("pgbench a échoué :\n" + output);
    }
    return Double.parseDouble(rate.group(1));
  }
}
