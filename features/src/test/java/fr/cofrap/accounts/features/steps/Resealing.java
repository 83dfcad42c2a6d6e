package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.deployment.Deployment;
import fr.cofrap.accounts.features.deployment.JavaProcess;
import fr.cofrap.accounts.features.world.Table;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The command that seals the table anew, at work, and what it makes of the rows. */
public final class Resealing {

  private static final AtomicInteger KEYS = new AtomicInteger(9);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String CELLS =
      """
      with cell as (
        select id, unnest(array[password, mfa, pending_password, pending_mfa]) as sealed from account
      )
      """;
  private static final String OUTDATED =
      CELLS + "select count(distinct id) as rows from cell where sealed not like ?";
  private static final String AROUND =
      CELLS
          + """
          select count(*) filter (where id < stop and sealed not like seal) as old_before,
                 count(*) filter (where id >= stop and sealed like seal) as new_from_there
          from cell,
               (select id as stop, ?::text as seal from account where username = ?) as standing
          """;

  private final Deployment deployment = Deployment.get();
  private JavaProcess process;
  private String newest;
  private long due;
  private String before;

  void introduceKey() {
    newest = "k" + KEYS.getAndIncrement();
    deployment.secrets().introduceKey(newest);
  }

  void start() {
    due = outdated();
    before = deployment.table().text();
    process = JavaProcess.start("rotate-keys", deployment.environment("authenticate"));
  }

  /** Starts it, and does something while it has read this row and cannot write it yet. */
  void standBefore(String username, Consumer<Table.Held> meanwhile) {
    try (Table.Held row = deployment.table().hold(username)) {
      start();
      row.awaitWriters(1);
      meanwhile.accept(row);
    }
  }

  void kill() {
    process.kill();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int awaitEnd() {
    return process.exitWithin(PATIENCE);
  }

  /** Its end: it sealed so many rows anew, and says so. */
  void announces(long rows) {
    assertThat(awaitEnd()).as(process.output()).isZero();
    assertThat(process.output()).containsPattern("rescellées\\h: " + rows + "\\. Aucune ne reste");
  }

  /** Its end: it gave up, for this reason. */
  void givesUp(String reason) {
    assertThat(awaitEnd()).isEqualTo(1);
    assertThat(process.output()).contains(reason).doesNotContain("Aucune ne reste");
  }

  /** How many rows bore an older seal when it started. */
  long due() {
    return due;
  }

  /** How many bear one now. */
  long outdated() {
    return (long) deployment.table().query(OUTDATED, newest + ".%").get(0).get("rows");
  }

  /** How many old seals stand before a row, and how many new ones in it and after it. */
  Map<String, Object> around(String username) {
    return deployment.table().query(AROUND, newest + ".%", username).get(0);
  }

  /** The whole table as it was when it started. */
  String before() {
    return before;
  }
}
