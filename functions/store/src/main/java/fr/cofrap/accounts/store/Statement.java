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
 * {@link #ROW} the row as a map, or null.
 */
public enum Statement {
  CREATE_ACCOUNT,
  RENEW_ACCOUNT,
  ENROL_SECOND_FACTOR,
  FIND_ACCOUNT,
  ACCEPT,
  ACTIVATE,
  RECORD_REFUSAL,
  READY,
  FIND_ROWS(true),
  RESEAL;

  /** The header that holds what a statement returned. Camel keeps names that begin so to itself. */
  public static final String ROW = "CamelCofrapRow";

  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");
  private static final Pattern PARAMETER = Pattern.compile(":#");

  private final boolean many;

  Statement() {
    this(false);
  }

  Statement(boolean many) {
    this.many = many;
  }

  /**
   * The Camel SQL endpoint of this statement. How many parameters it has is said, so that the
   * database is not asked at each use.
   */
  public String endpoint() {
    return endpoint(file(), parameters(), many ? "SelectList" : "SelectOne");
  }

  /** The endpoint of a statement in another resource, of which the first row is wanted. */
  public static String endpoint(String resource, int parameters) {
    return endpoint(resource, parameters, "SelectOne");
  }

  private static String endpoint(String resource, int parameters, String outputType) {
    return "sql:classpath:"
        + resource
        + "?outputType="
        + outputType
        + "&outputHeader="
        + ROW
        + "&parametersCount="
        + parameters
        + "&prepareStatementStrategy=#class:"
        + ReadOnce.class.getName();
  }

  private int parameters() {
    return (int) PARAMETER.matcher(COMMENT.matcher(sql()).replaceAll("")).results().count();
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
}
