package fr.cofrap.accounts.benchmark.report;

import java.util.Locale;
import java.util.Optional;

/** How pgbench speaks to the server. */
public enum Protocol {
  /** Statements are prepared once per connection, as the functions' driver has them. */
  PREPARED,
  /** Each statement is analysed and planned anew: what pgbench does unless told otherwise. */
  SIMPLE;

  /** As pgbench and the figures name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of a rate in the figures. */
  String rate(String function, int clients) {
    return "pgbench.%s.%d.%s.rate".formatted(function, clients, id());
  }

  /** What a function does of what the database alone does of the same SQL, round by round. */
  Optional<Series> reached(Results results, String function, int clients) {
    return results.ratio("load.%s.%d.rate".formatted(function, clients), rate(function, clients));
  }
}
