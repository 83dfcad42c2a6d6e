package fr.cofrap.accounts.store;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The named parameters of a statement. */
final class Placeholders {

  private static final Pattern NAMED = Pattern.compile(":#([a-z_]+)");

  private Placeholders() {}

  /** The names, each once. */
  static Set<String> names(Statement statement) {
    return NAMED
        .matcher(code(statement))
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The statement without its comments. */
  static String code(Statement statement) {
    return statement
        .sql()
        .lines()
        .filter(line -> !line.strip().startsWith("--"))
        .collect(Collectors.joining("\n"));
  }
}
