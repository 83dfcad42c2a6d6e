package fr.cofrap.accounts.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One session of the bench. Everything is measured in rounds, one of each in each round, so that
 * what changes on the machine in the meantime weighs on all alike.
 */
final class Session {

  private static final Launch FLOOR = Launch.plain(Launch.FLOOR, Launch.FLOOR);
  private static final Launch PLAIN = Launch.plain("authenticate", "authenticate.sans-cache");
  private static final List<String> LOADED = List.of("authenticate", "generate-password");

  private final Site site;
  private final Plan plan;
  private final Set<Part> parts;
  private final Results results;
  private final Map<String, Program> functions = new HashMap<>();
  private final Map<String, Integer> ports = new HashMap<>();
  private final long start = System.nanoTime();

  /** What can be measured by itself. */
  enum Part {
    DEMARRAGE,
    DEBIT,
    DEMO,
    ATTAQUE,
    EGALITE
  }

  Session(Site site, Plan plan, Set<Part> parts, Results results) {
    this.site = site;
    this.plan = plan;
    this.parts = parts;
    this.results = results;
  }

  /** Measures what is asked for. */
  void run() throws Exception {
    Circumstances circumstances = new Circumstances(site, results);
    circumstances.note();
    say("caches AOT, entraînés comme dans les images");
    List<Launch> delivered = Launch.delivered();
    start(delivered);
    say("création, enrôlement et activation de " + plan.accounts() + " comptes");
    Accounts accounts = new Accounts(plan.accounts(), ports);
    site.tidy();
    Starts starts = new Starts(site, accounts, results);
    String stored = site.ask("select password from account where password is not null limit 1");
    Pgbench pgbench = new Pgbench(site, plan.accounts(), stored);
    Throughput throughput = new Throughput(site, accounts, ports, plan.seconds(), pgbench);
    boolean warm = parts.contains(Part.DEBIT) || parts.contains(Part.ATTAQUE);
    for (int i = 0; i < plan.warmUps() && warm; i++) {
      say("échauffement");
      throughput.measure(new Results());
    }
    for (int round = 1; round <= plan.rounds(); round++) {
      say("passage %d sur %d".formatted(round, plan.rounds()));
      round(delivered, starts, throughput);
    }
    attacked(accounts);
    equality(accounts);
    circumstances.images();
    compare();
    results.fact("Passages", "%d, en %d minutes".formatted(plan.rounds(), seconds() / 60));
  }

  private void attacked(Accounts accounts) throws Exception {
    if (parts.contains(Part.ATTAQUE)) {
      say("une personne honnête pendant quatre attaques");
      int longer = 3 * plan.seconds();
      new Attacked(site, accounts, ports.get("authenticate"), longer).measure(results);
    }
  }

  private void equality(Accounts accounts) throws Exception {
    if (parts.contains(Part.EGALITE)) {
      say("six causes de refus, chronométrées");
      double rate = results.find("refus.debit").map(Figure::mediane).orElse(400.);
      Equality equality = new Equality(site, accounts, ports.get("authenticate"), plan.samples());
      equality.measure(rate, results);
    }
  }

  private void say(String what) {
    System.err.printf("%4d s  %s%n", seconds(), what);
  }

  private long seconds() {
    return (System.nanoTime() - start) / 1_000_000_000;
  }

  private void start(List<Launch> delivered) throws IOException {
    for (Launch launch : delivered) {
      int port = Site.freePort();
      ports.put(launch.id(), port);
      functions.put(launch.id(), site.start(launch.command(), port));
    }
    for (Launch launch : delivered) {
      functions.get(launch.id()).answersAt(ports.get(launch.id()), "/_/ready", null);
    }
  }

  private void round(List<Launch> delivered, Starts starts, Throughput throughput)
      throws Exception {
    if (parts.contains(Part.DEMARRAGE)) {
      List<Launch> compared = new ArrayList<>(List.of(FLOOR, PLAIN));
      compared.addAll(delivered);
      for (Launch launch : compared) {
        starts.cold(launch);
      }
      for (Launch launch : compared.subList(1, compared.size())) {
        starts.withQuota(launch);
      }
      site.tidy();
    }
    if (parts.contains(Part.DEBIT)) {
      throughput.measure(results);
      for (String name : LOADED) {
        starts.memory("charge." + name, functions.get(name));
      }
    }
    if (parts.contains(Part.DEMO)) {
      starts.demo();
    }
  }

  /** Each figure over what stands beside it. */
  private void compare() {
    for (String id : List.of("authenticate", PLAIN.id(), "generate-password", "generate-2fa")) {
      results.compare("rapport.froid." + id, "×", "froid." + id, "froid." + FLOOR.id());
    }
    for (String id : LOADED) {
      results.compare("rapport.debit." + id, "%", "debit." + id, "pgbench." + id);
    }
  }
}
