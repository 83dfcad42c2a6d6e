package fr.cofrap.project.docs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/**
 * Every figure that names its source, {@code <!-- mesure: file#way.to.value -->}, is what the
 * source says, rounded as it is written. Those of the pages of the plan and of the board are
 * computed again.
 */
public final class FigureCheck {

  private static final Pattern SOURCE =
      Pattern.compile("<!--\\s*mesure\\s*:\\s*([^#\\s]+)#(\\S+)\\s*-->");
  private static final Pattern MEANT =
      Pattern.compile("<!--\\s*(mesure|nombre)\\s*:.*", Pattern.DOTALL);

  /** As people write it, thousands apart or not, then its unit. */
  private static final Pattern LAST_NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d])"
              + "([-\u2212]?(?:\\d{1,3}(?:[ \u00a0\u202f]\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?))"
              + "\\D{0,30}$");

  private final Tree tree;
  private final Document document;
  private final List<String> findings = new ArrayList<>();
  private final StringBuilder read = new StringBuilder();

  private FigureCheck(Tree tree, Document document) {
    this.tree = tree;
    this.document = document;
  }

  /** The figures that differ from their source, or name none that can be read. */
  public static List<String> of(Tree tree) {
    return Written.documents(tree).flatMap(document -> of(tree, document).stream()).toList();
  }

  private static List<String> of(Tree tree, Document document) {
    FigureCheck check = new FigureCheck(tree, document);
    Nodes.walk(document.node(), check::meet);
    return check.findings;
  }

  private void meet(Node node) {
    if (node instanceof Block || node instanceof TableCell) {
      read.setLength(0);
    }
    if (node instanceof HtmlInline html) {
      examine(node, html.getLiteral());
    } else if (node instanceof HtmlBlock html) {
      examine(node, html.getLiteral().strip());
    } else {
      read.append(Nodes.own(node));
    }
  }

  private void examine(Node node, String comment) {
    if (MEANT.matcher(comment).matches()) {
      Matcher source = SOURCE.matcher(comment);
      Matcher quoted = LAST_NUMBER.matcher(read);
      String fault =
          source.matches() && quoted.find()
              ? fault(number(quoted.group(1)), source.group(1), source.group(2))
              : "ni nombre ni source";
      if (!fault.isEmpty()) {
        findings.add(
            "%s:%d\u00a0: %s, %s".formatted(document.path(), Nodes.line(node), fault, comment));
      }
    }
  }

  private String fault(BigDecimal quoted, String file, String way) {
    Object found = source(file);
    for (String step : way.split("\\.", -1)) {
      found = found instanceof Map<?, ?> map ? map.get(step) : null;
    }
    if (!(found instanceof Number number)) {
      return "la source n’est pas un nombre";
    }
    BigDecimal exact = new BigDecimal(number.toString());
    boolean same = quoted.compareTo(exact.setScale(quoted.scale(), RoundingMode.HALF_UP)) == 0;
    return same ? "" : quoted + " au lieu de " + exact;
  }

  private Object source(String file) {
    if (!tree.hasFile(file)) {
      return null;
    }
    if (file.equals(BoardFigures.PAGE)) {
      return BoardFigures.of(BoardPages.of(tree));
    }
    return file.equals(Figures.PAGE) ? Figures.of(Project.read(tree)) : Data.in(tree, file);
  }

  private static BigDecimal number(String written) {
    return new BigDecimal(
        written.replaceAll("[ \u00a0\u202f]", "").replace(',', '.').replace('\u2212', '-'));
  }
}
