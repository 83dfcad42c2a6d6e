package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.load.Population;
import fr.cofrap.accounts.benchmark.report.Results;
import fr.cofrap.accounts.benchmark.site.ProcFs;
import fr.cofrap.accounts.benchmark.site.Program;
import fr.cofrap.accounts.benchmark.site.Site;
import java.io.IOException;
import java.util.List;

/**
 * From the start of a process to its first business answer: an authentication that succeeds, with
 * all that it needs (the connection to the database, the keys, both factors, the row written). Then
 * the memory of the process, a moment after its first answers.
 */
final class ColdStart {

  private static final int MORE_ANSWERS = 5;
  private static final long IDLE_MILLIS = 500;

  private final Site site;
  private final Population population;
  private final Results results;

  ColdStart(Site site, Population population, Results results) {
    this.site = site;
    this.population = population;
    this.results = results;
  }

  void measure(List<Launch> launches) throws IOException, InterruptedException {
    for (Launch launch : launches) {
      measure(launch);
    }
  }

  private void measure(Launch launch) throws IOException, InterruptedException {
    int port = Site.freePort();
    byte[] request = population.request();
    Program program = site.start(launch.command(), port);
    try {
      FirstAnswer.Times times = FirstAnswer.await(program, port, request);
      results.add("cold." + launch.id() + ".port", "ms", times.port());
      results.add("cold." + launch.id() + ".answer", "ms", times.answer());
      for (int i = 0; i < MORE_ANSWERS; i++) {
        FirstAnswer.await(program, port, population.request());
      }
      Thread.sleep(IDLE_MILLIS);
      results.add("memory." + launch.id() + ".rss", "Mio", ProcFs.residentMib(program.pid()));
      results.add("memory." + launch.id() + ".pss", "Mio", ProcFs.proportionalMib(program.pid()));
    } finally {
      site.stop(program);
    }
  }
}
