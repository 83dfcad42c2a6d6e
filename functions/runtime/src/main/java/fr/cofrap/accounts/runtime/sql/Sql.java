package fr.cofrap.accounts.runtime.sql;

import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A statement whose parameters have names, {@code :#name}, in the form that PostgreSQL prepares:
 * numbers instead of names, one for each name however often it is used.
 *
 * @param text what is sent
 * @param names the names, in the order of their numbers
 */
record Sql(String text, List<String> names) {

  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*\\n?");
  private static final Pattern PARAMETER = Pattern.compile(":#([a-z_]+)");

  /** Reads a statement from a resource. */
  static Sql resource(String path) {
    try (InputStream in = Sql.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no statement " + path);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Sql parse(String sql) {
    List<String> names = new ArrayList<>();
    String bare = COMMENT.matcher(sql).replaceAll("").strip();
    String text =
        PARAMETER.matcher(bare).replaceAll(match -> "\\$" + number(match.group(1), names));
    return new Sql(text, List.copyOf(names));
  }

  private static int number(String name, List<String> names) {
    if (!names.contains(name)) {
      names.add(name);
    }
    return names.indexOf(name) + 1;
  }

  /**
   * The values in the order of their numbers.
   *
   * @throws IllegalArgumentException when one is missing; null is a value, and has to be given
   */
  Tuple values(Map<?, ?> parameters) {
    List<Object> values = new ArrayList<>(names.size());
    for (String name : names) {
      if (!parameters.containsKey(name)) {
        throw new IllegalArgumentException("the statement needs the parameter " + name);
      }
      values.add(parameters.get(name));
    }
    return Tuple.wrap(values);
  }
}
