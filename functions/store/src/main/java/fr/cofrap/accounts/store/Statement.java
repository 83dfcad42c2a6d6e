package fr.cofrap.accounts.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The statements that the functions send: each is an SQL file beside the schema, one round trip,
 * and right whatever else runs at the same time.
 *
 * <p>As a Camel step it takes its named parameters from a map in the body, and leaves in the header
 * {@link #ROW} the row as a map, or null. (Camel gives a row of one column as that column's value,
 * so those whose row is read return at least two.)
 */
public enum Statement {
  CREATE_ACCOUNT,
  RENEW_ACCOUNT,
  ENROL_SECOND_FACTOR,
  FIND_ACCOUNT,
  ACCEPT,
  ACTIVATE,
  RECORD_MISS,
  READY,
  FIND_ROWS("SelectList"),
  RESEAL;

  /** The header that holds what a statement returned. */
  public static final String ROW = "CofrapRow";

  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");
  private static final Pattern PARAMETER = Pattern.compile(":#");

  private final String outputType;

  Statement() {
    this("SelectOne");
  }

  Statement(String outputType) {
    this.outputType = outputType;
  }

  /**
   * The Camel endpoint of this statement. The number of parameters is told, because finding it out
   * would cost a round trip at each use.
   */
  public String endpoint() {
    return "sql:classpath:%s?outputType=%s&outputHeader=%s&parametersCount=%s&alwaysPopulateStatement=true"
        .formatted(file(), outputType, ROW, parameters());
  }

  /** The SQL itself. */
  public String sql() {
    try (InputStream in = Statement.class.getClassLoader().getResourceAsStream(file())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String file() {
    return "store/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql";
  }

  private long parameters() {
    String sql = COMMENT.matcher(sql()).replaceAll("");
    return PARAMETER.matcher(sql).results().count();
  }
}
