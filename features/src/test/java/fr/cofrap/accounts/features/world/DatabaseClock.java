package fr.cofrap.accounts.features.world;

import java.time.Duration;
import java.time.Instant;

/**
 * The time of a database, at a test's choice. The product asks PostgreSQL for clock_timestamp();
 * here another function of that name is found first, so that the statements are those of every day.
 */
final class DatabaseClock {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String FUNCTION =
      "create or replace function moved.clock_timestamp() returns timestamptz language sql volatile"
          + " as $$ select timestamptz '%s' $$";

  private final Table table;

  /**
   * Takes the place of its clock, in the connections that are open too: a new one sees the setting
   * only after they have been told.
   */
  DatabaseClock(Table table, Instant start) {
    this.table = table;
    table.run("create schema if not exists moved");
    table.run("grant usage on schema moved to public");
    setTo(start);
    table.run("alter system set search_path = moved, pg_catalog, public");
    table.query("select pg_reload_conf()");
    Await.until("the database's clock", PATIENCE, () -> now().equals(start));
  }

  private Instant now() {
    long seconds =
        (long)
            table
                .query("select extract(epoch from clock_timestamp())::bigint as s")
                .get(0)
                .get("s");
    return Instant.ofEpochSecond(seconds);
  }

  void setTo(Instant instant) {
    table.run(FUNCTION.formatted(instant));
  }
}
