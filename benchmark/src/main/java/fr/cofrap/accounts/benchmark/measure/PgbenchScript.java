package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.load.Population;
import fr.cofrap.accounts.benchmark.report.Protocol;
import fr.cofrap.accounts.store.Statement;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a function asks of the database, as pgbench asks it: the very files that the function uses,
 * with pgbench's names for their parameters. Each client has names of its own, so that none waits
 * for another, as none of the bench's own callers does.
 */
enum PgbenchScript {
  /** Finds an account, then spends a code. {@code :lot} is the number of accounts per client. */
  AUTHENTICATE(
      "authenticate",
      """
      \\set username %d + :client_id * :lot + random(0, :lot - 1)
      %s \\gset
      \\set step :last_step + 1
      \\set generation :gendate
      \\set step_opens 0
      \\set valid_until :now + 1
      %s;
      """,
      Population.FIRST,
      Statement.FIND_ACCOUNT,
      Statement.ACCEPT),

  /** Writes an account that did not exist, with {@code :password} as it is stored. */
  GENERATE_PASSWORD(
      "generate-password",
      """
      \\set created :created + 1
      \\set username %d + :client_id * 100000000 + :created
      \\set abandoned 900
      %s;
      """,
      5_000_000_000L,
      Statement.CREATE_ACCOUNT);

  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*\\n?");
  private static final Pattern PARAMETER = Pattern.compile(":#(\\w+)");

  /** In the simple protocol a parameter is replaced in the text, where a text needs quotes. */
  private static final Set<String> TEXTS = Set.of("username", "password");

  private final String function;
  private final String form;
  private final long first;
  private final Statement[] statements;

  PgbenchScript(String function, String form, long first, Statement... statements) {
    this.function = function;
    this.form = form;
    this.first = first;
    this.statements = statements;
  }

  /** The function whose statements these are. */
  String function() {
    return function;
  }

  /** The script. */
  String text(Protocol protocol) {
    Object[] values = new Object[statements.length + 1];
    values[0] = first;
    for (int i = 0; i < statements.length; i++) {
      values[i + 1] = convert(statements[i].sql(), protocol);
    }
    return form.formatted(values);
  }

  /** A statement without its comments, its parameters named as pgbench names variables. */
  static String convert(String sql, Protocol protocol) {
    String bare = COMMENT.matcher(sql).replaceAll("");
    return PARAMETER
        .matcher(bare)
        .replaceAll(
            found -> {
              String name = found.group(1);
              boolean quoted = protocol == Protocol.SIMPLE && TEXTS.contains(name);
              return quoted ? "':" + name + "'" : ":" + name;
            })
        .strip();
  }
}
