package fr.cofrap.project.docs.figures;

import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Tree;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How many files a glob names, or how many of their lines an expression finds something in.
 *
 * @param glob from the repository's root
 * @param line the expression, or null to count files
 */
record Count(String glob, Pattern line) implements Figure {

  private static final Pattern WRITTEN = Pattern.compile("(\\S+)(?:\\s+/(.+)/)?");

  static Count parse(String source) {
    Matcher matcher = WRITTEN.matcher(source);
    if (!matcher.matches()) {
      throw new DocsException(
          French.quoted("nombre") + " attend un motif, puis une expression entre barres obliques");
    }
    try {
      String line = matcher.group(2);
      return new Count(
          matcher.group(1),
          line == null ? null : Pattern.compile(line, Pattern.UNICODE_CHARACTER_CLASS));
    } catch (PatternSyntaxException e) {
      throw new DocsException("expression mal formée" + French.COLON + matcher.group(2));
    }
  }

  @Override
  public BigDecimal value(Tree tree) {
    List<String> files = tree.matching(glob);
    if (files.isEmpty()) {
      throw new DocsException("aucun fichier ne répond à " + French.quoted(glob));
    }
    return BigDecimal.valueOf(line == null ? files.size() : lines(tree, files));
  }

  private long lines(Tree tree, List<String> files) {
    return files.stream()
        .flatMap(file -> tree.read(file).lines())
        .filter(text -> line.matcher(text).find())
        .count();
  }
}
