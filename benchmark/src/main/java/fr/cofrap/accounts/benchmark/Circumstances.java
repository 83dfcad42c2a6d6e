package fr.cofrap.accounts.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a reader needs to make sense of figures, and what is measured only once.
 *
 * @param site where it is measured
 * @param results what is found out
 */
record Circumstances(Site site, Results results) {

  /** Where ./verify notes how many seconds it took, once it has verified everything. */
  private static final Path VERIFY = Path.of("target/verify.seconds");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'à' HH'\u00a0h\u00a0'mm", Locale.FRENCH);
  private static final Pattern SIZE = Pattern.compile("([0-9.]+) Mo  .*/([a-z0-9-]+):");

  private static final String SETTINGS =
      """
      select current_setting('server_version') || ', ' || string_agg(name || '=' || setting, ', ')
      from pg_settings
      where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'password_encryption')
      """;

  /** The machine, and what runs on it. */
  void note() throws Exception {
    results.fact("Date", LocalDateTime.now().format(DATE));
    Program.run(Map.of(), "benchmark/machine.sh")
        .lines()
        .map(line -> line.split(" : ", 2))
        .forEach(it -> results.fact(it[0], it[1]));
    results.fact("JDK", Runtime.version().toString());
    results.fact("PostgreSQL", site.owner().queryForObject(SETTINGS, String.class));
    if (Files.exists(VERIFY)) {
      results.add("verify", "min", Double.parseDouble(Files.readString(VERIFY).strip()) / 60);
    } else {
      results.skip("./verify : il note sa durée quand il réussit, et ne l’a pas encore fait ici.");
    }
  }

  /** The size of the images, if they were built here: as a registry keeps them, compressed. */
  void images() throws IOException, InterruptedException {
    try {
      String sizes = Program.run(System.getenv(), "scripts/images.sh", "--sizes");
      SIZE.matcher(sizes)
          .results()
          .forEach(
              it -> results.add("image." + it.group(2), "Mo", Double.parseDouble(it.group(1))));
    } catch (BenchmarkException e) {
      results.skip("la taille des images : scripts/images.sh ne les a pas construites ici.");
    }
  }
}
