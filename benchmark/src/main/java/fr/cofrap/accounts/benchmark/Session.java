package fr.cofrap.accounts.benchmark;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One session of the bench. Everything is measured in rounds, one of each in each round, so that
 * what changes on the machine in the meantime weighs on all alike.
 *
 * @param start when it began, by {@link System#nanoTime()}
 */
record Session(Site site, Plan plan, Set<Part> parts, Results results, long start) {

  private static final Launch FLOOR = Launch.plain(Launch.FLOOR, Launch.FLOOR);
  private static final Launch PLAIN = Launch.plain("authenticate", "authenticate.sans-cache");

  /** What can be measured by itself. */
  enum Part {
    DEMARRAGE,
    DEBIT,
    DEMO,
    ATTAQUE,
    EGALITE
  }

  /**
   * How much is measured. An account has two or three codes that are accepted at a time: there are
   * accounts enough for six thousand authentications a second.
   *
   * @param rounds how often everything is measured
   * @param seconds how long one run of requests lasts
   * @param warmUps how many runs functions are warmed up with
   * @param samples how often each cause of a refusal is timed, under each load
   * @param accounts how many accounts there are to authenticate with
   */
  record Plan(int rounds, int seconds, int warmUps, int samples, int accounts) {

    /** To see where one stands. */
    static final Plan QUICK = new Plan(3, 1, 3, 200, 3_000);

    /** To publish. */
    static final Plan FULL = new Plan(7, 3, 3, 1_000, 9_000);
  }

  /** Measures what is asked for. */
  void run() throws Exception {
    Circumstances circumstances = new Circumstances(site, results);
    circumstances.note();
    say("caches AOT, entraînés comme dans les images");
    List<Launch> delivered = Launch.delivered();
    Map<String, Program> functions = started(delivered);
    say("création, enrôlement et activation de " + plan.accounts() + " comptes");
    Accounts accounts = new Accounts(plan.accounts(), it -> functions.get(it).address());
    site.tidy();
    inRounds(delivered, functions, accounts);
    Program attacked = functions.get("authenticate");
    if (parts.contains(Part.ATTAQUE)) {
      say("une personne honnête pendant quatre attaques");
      new Attacked(site, accounts, attacked.address(), 3 * plan.seconds()).measure(results);
    }
    if (parts.contains(Part.EGALITE)) {
      say("six causes de refus, chronométrées");
      double rate = results.find("refus.debit").map(Figure::mediane).orElse(400.);
      new Equality(site, accounts, attacked.port(), plan.samples()).measure(rate, results);
    }
    circumstances.images();
    compare();
    results.fact("Passages", "%d, en %d minutes".formatted(plan.rounds(), seconds() / 60));
  }

  private void say(String what) {
    System.err.printf("%4d s  %s%n", seconds(), what);
  }

  private long seconds() {
    return (System.nanoTime() - start) / 1_000_000_000;
  }

  private Map<String, Program> started(List<Launch> delivered) throws IOException {
    Map<String, Program> functions = new HashMap<>();
    for (Launch it : delivered) {
      functions.put(it.id(), site.start(it.command()));
    }
    for (Program it : functions.values()) {
      it.answersAt("/_/ready", null);
    }
    return functions;
  }

  private void inRounds(List<Launch> delivered, Map<String, Program> functions, Accounts accounts)
      throws Exception {
    Starts starts = new Starts(site, accounts, results);
    String any = "select password from account where password is not null limit 1";
    String stored = site.owner().queryForObject(any, String.class);
    Pgbench pgbench = new Pgbench(site, plan.accounts(), stored);
    Throughput throughput = new Throughput(site, accounts, functions, plan.seconds(), pgbench);
    boolean warm = parts.contains(Part.DEBIT) || parts.contains(Part.ATTAQUE);
    for (int i = 0; i < plan.warmUps() && warm; i++) {
      say("échauffement");
      throughput.measure(new Results());
    }
    for (int round = 1; round <= plan.rounds(); round++) {
      say("passage %d sur %d".formatted(round, plan.rounds()));
      if (parts.contains(Part.DEMARRAGE)) {
        starts.measure(FLOOR, Stream.concat(Stream.of(PLAIN), delivered.stream()).toList());
      }
      if (parts.contains(Part.DEBIT)) {
        throughput.measure(results);
      }
      if (parts.contains(Part.DEMO)) {
        starts.demo();
      }
    }
  }

  /** Each figure over what stands beside it. */
  private void compare() {
    for (String id : List.of("authenticate", PLAIN.id(), "generate-password", "generate-2fa")) {
      results.compare("rapport.froid." + id, "×", "froid." + id, "froid." + FLOOR.id());
    }
    for (String id : Throughput.LOADED) {
      results.compare("rapport.debit." + id, "%", "debit." + id, "pgbench." + id);
    }
  }
}
