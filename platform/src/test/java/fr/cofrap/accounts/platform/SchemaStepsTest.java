package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Two versions serve from one table while they change places: the table first takes a step that the
 * version before understands. What code asks of a table is its SQL; every statement of both
 * versions is run, as the functions' own role, on the table that the other made.
 */
class SchemaStepsTest {

  private static final String STORE = "functions/store/src/main/resources/store/";
  private static final List<String> SCHEMA = List.of("schema.sql", "role.sql");

  @Test
  void theVersionBeforeReadsAndWritesTheTableOfThisOneAndTheReverse() throws IOException {
    String before = before();
    Map<String, String> old = sql(before);
    Map<String, String> now = sql("");
    try (PreparedDatabase database = PreparedDatabase.start(schema(old))) {
      assertThat(failing(database, old)).as("as it was at " + before).isEmpty();
      database.prepare(schema(now));
      assertThat(failing(database, old)).as("old code, new table").isEmpty();
      assertThat(failing(database, now)).as("new code, new table").isEmpty();
      // somebody goes back, and the role of the version before makes the table ready once more
      database.prepare(schema(old));
      assertThat(failing(database, now)).as("new code, table made ready by the old").isEmpty();
      assertThat(failing(database, old)).as("old code, table made ready by both").isEmpty();
    }
  }

  @Test
  void aStepThatTheVersionBeforeCannotReadIsSeen() throws IOException {
    Map<String, String> now = sql("");
    try (PreparedDatabase database = PreparedDatabase.start()) {
      database.sql("postgres", "alter table account add column rank text not null").orThrow();
      assertThat(failing(database, now)).containsOnlyKeys("create-account.sql");
      database.sql("postgres", "alter table account rename column misses to failures").orThrow();
      assertThat(failing(database, now)).containsKeys("accept.sql", "activate.sql");
    }
  }

  /** What the role asks a database before it trusts that its preparation is over. */
  @Test
  void aDatabaseThatHasNothingAnyMoreSaysSo() throws IOException {
    String roleLost = "drop owned by cofrap_backup; drop role cofrap_backup";
    try (PreparedDatabase database = PreparedDatabase.start()) {
      assertThat(database.isPrepared()).isEqualTo("t");
      for (String loss : List.of(roleLost, "drop table account")) {
        database.sql("postgres", loss).orThrow();
        assertThat(database.isPrepared()).isEqualTo("f");
        database.prepare().orThrow();
        assertThat(database.isPrepared()).isEqualTo("t");
      }
    }
  }

  /** The last version; before there is any, the code from before the table's last step. */
  private static String before() {
    Command version = git("describe", "--tags", "--abbrev=0", "--match", "v*");
    if (version.code() == 0) {
      return version.output().strip();
    }
    return git("log", "--format=%H^", "--", STORE + SCHEMA.get(0))
        .output()
        .lines()
        .filter(SchemaStepsTest::hasAnotherTable)
        .findFirst()
        .orElse("HEAD");
  }

  private static boolean hasAnotherTable(String commit) {
    Command schema = git("show", commit + ":" + STORE + SCHEMA.get(0));
    return schema.code() == 0
        && !bare(schema.output()).equals(bare(Repository.text(STORE + SCHEMA.get(0))));
  }

  private static String bare(String schema) {
    return schema.replaceAll("--[^\n]*", "").replaceAll("\\s+", " ");
  }

  /** The SQL of the store, at a commit or, where none is said, in this tree. */
  private static Map<String, String> sql(String commit) {
    Command names = git("ls-tree", "--name-only", commit.isEmpty() ? "HEAD" : commit, STORE);
    if (names.code() != 0) {
      String said = "Non éprouvé : l’ancien code sur la nouvelle table (ni git, ni son histoire)";
      System.err.println(said);
      abort(said);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (String path : names.output().lines().toList()) {
      String text =
          commit.isEmpty() ? Repository.text(path) : git("show", commit + ":" + path).output();
      texts.put(path.substring(STORE.length()), text);
    }
    return texts;
  }

  private static Map<String, String> schema(Map<String, String> sql) {
    Map<String, String> schema = new LinkedHashMap<>();
    SCHEMA.forEach(it -> schema.put(it, sql.get(it)));
    return schema;
  }

  /** The statements that fail, with what PostgreSQL says; nothing stays of those that do not. */
  private static Map<String, String> failing(PreparedDatabase database, Map<String, String> sql) {
    Map<String, String> failing = new LinkedHashMap<>();
    sql.forEach(
        (name, text) -> {
          if (!SCHEMA.contains(name)) {
            fault(database, text).ifPresent(it -> failing.put(name, it));
          }
        });
    return failing;
  }

  private static Optional<String> fault(PreparedDatabase database, String statement) {
    String filled = statement.strip().replaceAll(":#\\w+", "'1'").replaceAll(";$", "");
    Command run = database.sql("cofrap_functions", "begin;\n" + filled + ";\nrollback");
    return run.code() == 0 ? Optional.empty() : Optional.of(run.output());
  }

  private static Command git(String... words) {
    String[] command = new String[words.length + 1];
    command[0] = "git";
    System.arraycopy(words, 0, command, 1, words.length);
    return Command.run(Map.of(), Repository.ROOT, "", command);
  }
}
