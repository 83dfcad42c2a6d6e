package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.load.Population;
import fr.cofrap.accounts.store.Statement;
import java.util.regex.Pattern;

/**
 * The two statements of an authentication, as pgbench runs them: the very files that the function
 * uses, with pgbench's names for their parameters.
 */
final class PgbenchScript {

  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*\\n?");
  private static final Pattern PARAMETER = Pattern.compile(":#(\\w+)");

  private PgbenchScript() {}

  /**
   * Each client has accounts of its own, as many as {@code :lot}, so that none waits for another.
   */
  static String authentication(long now) {
    return """
        \\set username %d + :client_id * :lot + random(0, :lot - 1)
        %s \\gset
        \\set step :last_step + 1
        \\set generation :gendate
        \\set expired 0
        \\set now %d
        %s;
        """
        .formatted(
            Population.FIRST,
            convert(Statement.FIND_ACCOUNT.sql()),
            now,
            convert(Statement.ACCEPT.sql()));
  }

  /** A statement without its comments, its parameters named as pgbench names variables. */
  static String convert(String sql) {
    String bare = COMMENT.matcher(sql).replaceAll("");
    return PARAMETER.matcher(bare).replaceAll(":$1").strip();
  }
}
