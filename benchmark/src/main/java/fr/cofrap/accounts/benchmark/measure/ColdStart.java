package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.load.Population;
import fr.cofrap.accounts.benchmark.report.Results;
import fr.cofrap.accounts.benchmark.site.Ports;
import fr.cofrap.accounts.benchmark.site.ProcFs;
import fr.cofrap.accounts.benchmark.site.Program;
import fr.cofrap.accounts.benchmark.site.Site;
import java.io.IOException;
import java.util.List;

/**
 * From the start of a process to its first business answer, a success with all that it needs: the
 * connection to the database, the keys, the row written. Then the memory of the process, a moment
 * after its first answers.
 */
final class ColdStart {

  private static final int MORE_ANSWERS = 5;
  private static final long IDLE_MILLIS = 500;

  private final Site site;
  private final Functions functions;
  private final Population population;
  private final Results results;

  ColdStart(Site site, Functions functions, Population population, Results results) {
    this.site = site;
    this.functions = functions;
    this.population = population;
    this.results = results;
  }

  /** Once each. */
  void measure(List<Launch> launches) throws IOException, InterruptedException {
    for (Launch launch : launches) {
      measure(launch);
    }
  }

  private void measure(Launch launch) throws IOException, InterruptedException {
    int port = Ports.free();
    String program = launch.way().program();
    byte[] request = request(program);
    Program process = site.start(launch.command(), port);
    try {
      FirstAnswer.Times times = FirstAnswer.await(process, port, request);
      String id = launch.way().id();
      results.add("cold." + id + ".port", "ms", times.port());
      results.add("cold." + id + ".answer", "ms", times.answer());
      for (int i = 0; i < MORE_ANSWERS; i++) {
        FirstAnswer.await(process, port, request(program));
      }
      Thread.sleep(IDLE_MILLIS);
      results.add("memory." + id + ".rss", "Mio", ProcFs.residentMib(process.pid()));
      results.add("memory." + id + ".pss", "Mio", ProcFs.proportionalMib(process.pid()));
    } finally {
      site.stop(process);
    }
  }

  private byte[] request(String program) throws IOException {
    return switch (program) {
      case "generate-password" -> population.creation();
      case "generate-2fa" -> population.enrolment(functions.port("generate-password"));
      default -> population.request();
    };
  }
}
