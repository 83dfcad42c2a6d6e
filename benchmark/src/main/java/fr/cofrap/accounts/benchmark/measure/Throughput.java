package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.load.Load;
import fr.cofrap.accounts.benchmark.load.Population;
import fr.cofrap.accounts.benchmark.report.Loaded;
import fr.cofrap.accounts.benchmark.report.Protocol;
import fr.cofrap.accounts.benchmark.report.Results;
import fr.cofrap.accounts.benchmark.site.Meter;
import fr.cofrap.accounts.benchmark.site.Ports;
import fr.cofrap.accounts.benchmark.site.ProcFs;
import fr.cofrap.accounts.benchmark.site.Program;
import fr.cofrap.accounts.benchmark.site.Site;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * How many requests a second the functions answer, and how soon, beside what PostgreSQL alone does
 * of the same SQL and what the bench itself can ask of a server that does nothing; and what each
 * party spends of the processor on it.
 */
final class Throughput {

  private static final double MICROS_PER_MILLI = 1000;
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private final Site site;
  private final Functions functions;
  private final Population population;
  private final Pgbench pgbench;
  private final Results results;

  Throughput(Site site, Functions functions, Population population, Results results)
      throws SQLException {
    this.site = site;
    this.functions = functions;
    this.population = population;
    this.pgbench = new Pgbench(site, population);
    this.results = results;
  }

  /** A run of requests to one program. */
  private interface Run {
    Load run(int port, int clients, Duration time) throws IOException;
  }

  /**
   * Lets the compilers of both sides do their work; nothing is noted.
   *
   * @param time how long each function is warmed up, at least
   * @param run how long it is at once: as long as there are codes for
   */
  void warmUp(Duration time, Duration run) throws IOException, SQLException {
    for (PgbenchScript script : PgbenchScript.values()) {
      long end = System.nanoTime() + time.toNanos();
      while (System.nanoTime() < end) {
        requests(script).run(functions.port(script.function()), Loaded.PROMISED, run);
        tidy();
      }
    }
  }

  private Run requests(PgbenchScript script) {
    return script == PgbenchScript.AUTHENTICATE ? population::authenticate : population::create;
  }

  /** One run of each kind at each number of clients. */
  void measure(Duration time, Launch floor) throws IOException, SQLException {
    for (int clients : Loaded.CLIENTS) {
      for (PgbenchScript script : PgbenchScript.values()) {
        pgbench(script, Protocol.PREPARED, clients, time);
        if (clients == Loaded.PROMISED) {
          pgbench(script, Protocol.SIMPLE, clients, time);
        }
        String function = script.function();
        Program program = functions.program(function);
        Loaded loaded = Loaded.function(function, clients);
        load(loaded, program, functions.port(function), time, requests(script));
      }
    }
    floor(floor, time);
    for (PgbenchScript script : PgbenchScript.values()) {
      String function = script.function();
      double resident = ProcFs.residentMib(functions.program(function).pid());
      results.add("memory.loaded." + function + ".rss", "Mio", resident);
    }
  }

  private void tidy() throws SQLException {
    site.table().tidy();
    population.forget();
  }

  private void pgbench(PgbenchScript script, Protocol protocol, int clients, Duration time)
      throws IOException, SQLException {
    Meter meter = Meter.of(site);
    Pgbench.Run run = pgbench.run(script, protocol, clients, time);
    Meter.Spent spent = meter.stop();
    String id = Loaded.pgbench(script.function(), clients, protocol).id();
    results.add(id + "rate", "/s", run.rate());
    results.add("cpu." + id + "postgres", "µs", each(spent.postgres(), run.count()));
    results.add("cpu." + id + "generator", "µs", each(spent.tools(), run.count()));
    results.add("busy." + id + "others", "%", spent.othersShare(PROCESSORS));
    tidy();
  }

  /** The generator against a server that costs next to nothing: the most that it can ask. */
  private void floor(Launch floor, Duration time) throws IOException, SQLException {
    int port = Ports.free();
    Program program = site.start(floor.command(), port);
    try {
      FirstAnswer.await(program, port, population.request());
      population.knock(port, Loaded.PROMISED, time);
      load(Loaded.FLOOR, program, port, time, population::knock);
    } finally {
      site.stop(program);
    }
  }

  private void load(Loaded loaded, Program program, int port, Duration time, Run kind)
      throws IOException, SQLException {
    Meter meter = Meter.of(program, site);
    Load load = kind.run(port, loaded.clients(), time);
    Meter.Spent spent = meter.stop();
    String id = loaded.id();
    results.add(id + "rate", "/s", load.rate());
    if (load.exhausted()) {
      results.skip("une partie du temps de %s, faute de codes.".formatted(loaded.told()));
    }
    for (int percent : List.of(50, 95, 99)) {
      results.add(id + "p" + percent, "ms", load.percentile(percent));
    }
    results.add("cpu." + id + "function", "µs", each(spent.function(), load.count()));
    results.add("cpu." + id + "postgres", "µs", each(spent.postgres(), load.count()));
    results.add("cpu." + id + "generator", "µs", each(spent.generator(), load.count()));
    results.add("busy." + id + "generator", "%", spent.generatorShare());
    results.add("busy." + id + "others", "%", spent.othersShare(PROCESSORS));
    tidy();
  }

  private static double each(double millis, long count) {
    return millis * MICROS_PER_MILLI / count;
  }
}
