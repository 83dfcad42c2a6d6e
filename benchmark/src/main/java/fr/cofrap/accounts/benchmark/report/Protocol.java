package fr.cofrap.accounts.benchmark.report;

import java.util.Locale;
import java.util.Optional;

/** How pgbench speaks to the server. */
public enum Protocol {
  /** Statements are prepared once per connection, as the functions' driver has them. */
  PREPARED("SQL préparé"),
  /** Each statement is analysed and planned anew: what pgbench does unless told otherwise. */
  SIMPLE("protocole simple");

  private final String label;

  Protocol(String label) {
    this.label = label;
  }

  /** As pgbench and the figures name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a reader calls it. */
  String label() {
    return label;
  }

  /** What a function does of what the database alone does of the same SQL, round by round. */
  Optional<Series> reached(Results results, String function, int clients) {
    return Loaded.function(function, clients)
        .rate(results)
        .flatMap(it -> Loaded.pgbench(function, clients, this).rate(results).map(it::over));
  }
}
