package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.load.Load;
import fr.cofrap.accounts.benchmark.load.Population;
import fr.cofrap.accounts.benchmark.report.Results;
import fr.cofrap.accounts.benchmark.site.ProcFs;
import fr.cofrap.accounts.benchmark.site.Site;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * How many requests a second the functions answer, and how soon, beside what PostgreSQL alone does
 * of the same SQL; and what each party spends of the processor on it.
 */
final class Throughput {

  private static final List<Integer> CLIENTS = List.of(1, 8, 32);
  private static final double MICROS_PER_MILLI = 1000;

  private final Site site;
  private final Functions functions;
  private final Population population;
  private final Pgbench pgbench;
  private final Results results;

  Throughput(Site site, Functions functions, Population population, Results results)
      throws IOException {
    this.site = site;
    this.functions = functions;
    this.population = population;
    this.pgbench = new Pgbench(site, population);
    this.results = results;
  }

  /** A run of requests to one function. */
  private interface Run {
    Load run(int port, int clients, Duration time) throws IOException;
  }

  /** Lets the functions' compiler do its work; nothing is noted. */
  void warmUp(Duration time) throws IOException, SQLException {
    population.authenticate(functions.port("authenticate"), 8, time);
    population.create(functions.port("generate-password"), 8, time);
    tidy();
  }

  /** One run of each kind at each number of clients. */
  void measure(Duration time) throws IOException, SQLException {
    for (int clients : CLIENTS) {
      pgbench(clients, time);
      load("authenticate", clients, time, population::authenticate);
      load("generate-password", clients, time, population::create);
    }
    results.add(
        "pgbench.8.extended.rate", "/s", pgbench.run(8, time.toSeconds(), "extended").rate());
    tidy();
    for (String function : List.of("authenticate", "generate-password")) {
      double resident = ProcFs.residentMib(functions.pid(function));
      results.add("memory.loaded." + function + ".rss", "Mio", resident);
    }
  }

  private void tidy() throws SQLException {
    site.table().tidy();
    population.forget();
  }

  private void pgbench(int clients, Duration time) throws SQLException {
    double before = ProcFs.familyCpuMillis(site.table().pid());
    Pgbench.Run run = pgbench.run(clients, time.toSeconds(), "prepared");
    double spent = ProcFs.familyCpuMillis(site.table().pid()) - before;
    results.add("pgbench." + clients + ".rate", "/s", run.rate());
    results.add(
        "cpu.pgbench." + clients + ".postgres", "µs", spent * MICROS_PER_MILLI / run.count());
    tidy();
  }

  private void load(String function, int clients, Duration time, Run kind)
      throws IOException, SQLException {
    double[] before = spent(function);
    Load load = kind.run(functions.port(function), clients, time);
    double[] after = spent(function);
    String id = "load.%s.%d.".formatted(function, clients);
    results.add(id + "rate", "/s", load.rate());
    results.add(id + "p50", "ms", load.percentile(50));
    results.add(id + "p95", "ms", load.percentile(95));
    results.add(id + "p99", "ms", load.percentile(99));
    String cpu = "cpu.%s.%d.".formatted(function, clients);
    List<String> parties = List.of("function", "postgres", "generator");
    for (int i = 0; i < parties.size(); i++) {
      double micros = (after[i] - before[i]) * MICROS_PER_MILLI / load.count();
      results.add(cpu + parties.get(i), "µs", micros);
    }
    tidy();
  }

  private double[] spent(String function) {
    return new double[] {
      ProcFs.cpuMillis(functions.pid(function)),
      ProcFs.familyCpuMillis(site.table().pid()),
      ProcFs.cpuMillis(ProcessHandle.current().pid())
    };
  }
}
