package fr.cofrap.accounts.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program that many clients ask at once.
 *
 * @param id how the names of its figures begin
 * @param label what a reader calls it
 * @param clients how many wait for an answer at any time
 */
public record Loaded(String id, String label, int clients) {

  /** The numbers of clients at which functions are measured. */
  public static final List<Integer> CLIENTS = List.of(1, 8, 32);

  /** The number of clients that targets speak of, and at which the floor is measured. */
  public static final int PROMISED = 8;

  /** The program that does nothing but answer. */
  public static final Loaded FLOOR =
      new Loaded(
          "load.%s.%d.".formatted(Way.FLOOR, PROMISED), "plancher, qui ne fait rien", PROMISED);

  /** A function. */
  public static Loaded function(String name, int clients) {
    return new Loaded("load.%s.%d.".formatted(name, clients), name, clients);
  }

  /** What the database alone does of a function's SQL. */
  public static Loaded pgbench(String function, int clients, Protocol protocol) {
    return new Loaded(
        "pgbench.%s.%d.%s.".formatted(function, clients, protocol.id()),
        "pgbench, %s, %s".formatted(function, protocol.label()),
        clients);
  }

  /** All that were measured: each function beside its database, and the floor last. */
  static List<Loaded> measured(Results results) {
    List<Loaded> all = new ArrayList<>();
    for (int clients : CLIENTS) {
      for (String function : Tables.FUNCTIONS) {
        for (Protocol protocol : Protocol.values()) {
          all.add(pgbench(function, clients, protocol));
        }
        all.add(function(function, clients));
      }
    }
    all.add(FLOOR);
    all.removeIf(it -> it.rate(results).isEmpty());
    return all;
  }

  /** What a reader calls it among others. */
  public String told() {
    return "%s à %d client%s".formatted(label, clients, clients == 1 ? "" : "s");
  }

  /** Answers a second. */
  Optional<Series> rate(Results results) {
    return results.find(id + "rate");
  }

  /** The milliseconds that so many percent of the answers did not exceed. */
  Optional<Series> percentile(Results results, int percent) {
    return results.find(id + "p" + percent);
  }

  /** The microseconds of processor that a request costs a party. */
  Optional<Series> cost(Results results, String party) {
    return results.find("cpu." + id + party);
  }

  /** The part of a core that asking takes. */
  Optional<Series> generator(Results results) {
    return results.find("busy." + id + "generator");
  }

  /** The part of the machine that neither it, nor its database, nor who asks has taken. */
  Optional<Series> others(Results results) {
    return results.find("busy." + id + "others");
  }
}
