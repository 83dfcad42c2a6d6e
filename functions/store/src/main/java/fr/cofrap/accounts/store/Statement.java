package fr.cofrap.accounts.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

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

  /** The header that holds what a statement returned. */
  public static final String ROW = "CofrapRow";

  private final boolean many;

  Statement() {
    this(false);
  }

  Statement(boolean many) {
    this.many = many;
  }

  /** The Camel endpoint of this statement. */
  public String endpoint() {
    return endpoint(file()) + (many ? "&many=true" : "");
  }

  /** The Camel endpoint of a statement in another resource, of which the first row is wanted. */
  public static String endpoint(String resource) {
    return "statement:" + resource + "?header=" + ROW;
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
