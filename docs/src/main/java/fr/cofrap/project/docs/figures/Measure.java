package fr.cofrap.project.docs.figures;

import fr.cofrap.project.docs.text.Data;
import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Tree;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of a JSON or YAML file, times a factor.
 *
 * @param file from the repository's root
 * @param path within it
 * @param factor what the source's unit is multiplied by
 */
record Measure(String file, String path, BigDecimal factor) implements Figure {

  private static final Pattern WRITTEN =
      Pattern.compile("([^#\\s]+)#(\\S+)(?:\\s+([*/])\\s*(\\d+(?:\\.\\d+)?))?");

  static Measure parse(String source) {
    Matcher matcher = WRITTEN.matcher(source);
    if (!matcher.matches()) {
      throw new DocsException(
          French.quoted("mesure")
              + " attend fichier#chemin, puis * ou / et un nombre si l’unité change");
    }
    return new Measure(matcher.group(1), matcher.group(2), factor(matcher));
  }

  private static BigDecimal factor(Matcher matcher) {
    if (matcher.group(3) == null) {
      return BigDecimal.ONE;
    }
    BigDecimal number = new BigDecimal(matcher.group(4));
    return matcher.group(3).equals("*")
        ? number
        : BigDecimal.ONE.divide(number, MathContext.DECIMAL64);
  }

  @Override
  public BigDecimal value(Tree tree) {
    Object found = ValuePath.of(path).in(load(tree));
    try {
      return new BigDecimal(String.valueOf(found).strip()).multiply(factor);
    } catch (NumberFormatException e) {
      throw new DocsException(file + "#" + path + " n’est pas un nombre");
    }
  }

  private Object load(Tree tree) {
    if (!tree.hasFile(file)) {
      throw new DocsException("la source " + French.quoted(file) + " n’existe pas dans le dépôt");
    }
    return Data.in(tree, file);
  }
}
