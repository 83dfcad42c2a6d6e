package fr.cofrap.accounts.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables that show what happens under load. */
final class LoadTables {

  static final List<Integer> CLIENTS = List.of(1, 8, 32);

  /** The number of clients that targets speak of, and at which the floor is measured. */
  static final int PROMISED = 8;

  private LoadTables() {}

  static Table rates(Results results) {
    List<List<String>> rows = new ArrayList<>();
    for (int clients : CLIENTS) {
      for (String function : Tables.FUNCTIONS) {
        for (Protocol protocol : Protocol.values()) {
          results
              .find(protocol.rate(function, clients))
              .ifPresent(rate -> rows.add(pgbench(function, clients, protocol, rate)));
        }
        load(rows, results, function, clients);
      }
    }
    load(rows, results, Way.FLOOR, PROMISED);
    return new Table(
        "Débit et latence",
        List.of(
            "Qui répond",
            "Clients",
            "Requêtes par s",
            "Part de pgbench",
            "p50 (ms)",
            "p95 (ms)",
            "p99 (ms)"),
        rows);
  }

  private static List<String> pgbench(
      String function, int clients, Protocol protocol, Series rate) {
    String how = protocol == Protocol.PREPARED ? "SQL préparé" : "protocole simple";
    return List.of(
        "pgbench, %s, %s".formatted(function, how),
        String.valueOf(clients),
        Numbers.whole(Optional.of(rate)),
        Numbers.NONE,
        Numbers.NONE,
        Numbers.NONE,
        Numbers.NONE);
  }

  private static void load(List<List<String>> rows, Results results, String program, int clients) {
    String id = "load.%s.%d.".formatted(program, clients);
    Optional<Series> rate = results.find(id + "rate");
    if (rate.isPresent()) {
      rows.add(
          List.of(
              name(program),
              String.valueOf(clients),
              Numbers.whole(rate),
              Numbers.share(Protocol.PREPARED.reached(results, program, clients)),
              Numbers.bare(results.find(id + "p50")),
              Numbers.bare(results.find(id + "p95")),
              Numbers.bare(results.find(id + "p99"))));
    }
  }

  private static String name(String program) {
    return Way.FLOOR.equals(program) ? "plancher, qui ne fait rien" : program;
  }

  static Table processor(Results results) {
    List<List<String>> rows = new ArrayList<>();
    for (int clients : CLIENTS) {
      for (String function : Tables.FUNCTIONS) {
        String alone = "pgbench.%s.%d.%s.".formatted(function, clients, Protocol.PREPARED.id());
        processor(rows, results, "pgbench, " + function, clients, alone);
        processor(rows, results, function, clients, "load.%s.%d.".formatted(function, clients));
      }
    }
    String floor = "load.%s.%d.".formatted(Way.FLOOR, PROMISED);
    processor(rows, results, name(Way.FLOOR), PROMISED, floor);
    return new Table(
        "Où passe le processeur, par requête",
        List.of(
            "Qui répond",
            "Clients",
            "Fonction (µs)",
            "PostgreSQL (µs)",
            "Générateur (µs)",
            "Générateur, d’un cœur",
            "Autres, de la machine"),
        rows);
  }

  private static void processor(
      List<List<String>> rows, Results results, String label, int clients, String id) {
    Optional<Series> generator = results.find("cpu." + id + "generator");
    if (generator.isPresent()) {
      rows.add(
          List.of(
              label,
              String.valueOf(clients),
              Numbers.bare(results.find("cpu." + id + "function")),
              Numbers.bare(results.find("cpu." + id + "postgres")),
              Numbers.bare(generator),
              Numbers.share(results.find("busy." + id + "generator")),
              Numbers.share(results.find("busy." + id + "others"))));
    }
  }
}
