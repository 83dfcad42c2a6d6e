package fr.cofrap.accounts.benchmark;

import fr.cofrap.accounts.benchmark.measure.Session;
import fr.cofrap.accounts.benchmark.report.Publication;
import fr.cofrap.accounts.benchmark.report.Results;
import fr.cofrap.accounts.benchmark.report.ResultsFile;
import fr.cofrap.accounts.benchmark.report.Tables;
import fr.cofrap.accounts.benchmark.site.Machine;
import fr.cofrap.accounts.runtime.log.Logging;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Measures the functions, beside the least and the most that the machine can do. */
public final class Benchmark {

  private static final Path REFERENCE = Path.of("docs/reference");
  private static final int INTERRUPTED = 130;

  private Benchmark() {}

  public static void main(String[] args) {
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Logging.start();
    try {
      Options options = Options.parse(List.of(args), System.getenv());
      if (options.redraw()) {
        Publication.redraw(REFERENCE);
        return;
      }
      Results results = measure(options);
      results.facts().forEach((name, value) -> out.println(name + " : " + value));
      out.print(Tables.text(results));
      keep(options, results);
    } catch (BenchmarkException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (IllegalStateException | InterruptedException e) {
      System.exit(INTERRUPTED);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static Results measure(Options options) throws Exception {
    Results results = new Results();
    Machine.describe(results, options.command());
    long start = System.nanoTime();
    Session.run(
        options,
        results,
        message ->
            System.err.printf("%4d s  %s%n", (System.nanoTime() - start) / 1_000_000_000, message));
    return results;
  }

  private static void keep(Options options, Results results) throws IOException {
    if (options.json().isPresent()) {
      Files.writeString(options.json().get(), ResultsFile.write(results));
    }
    if (options.publish()) {
      Publication.write(REFERENCE, results);
      System.err.println("Publié : docs/reference/mesures.md, mesures.svg et mesures.json");
    }
  }
}
