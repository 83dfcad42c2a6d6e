package fr.cofrap.project.docs.figures;

import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.Document;
import fr.cofrap.project.docs.text.Finding;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Nodes;
import fr.cofrap.project.docs.text.Tree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/** Every figure that names its source is what the source says, rounded as it is written. */
public final class FigureCheck {

  private final Tree tree;
  private final Document document;
  private final List<Finding> findings = new ArrayList<>();
  private final StringBuilder read = new StringBuilder();

  private FigureCheck(Tree tree, Document document) {
    this.tree = tree;
    this.document = document;
  }

  /** The figures that differ from their source, or name none that can be read. */
  public static List<Finding> of(Tree tree) {
    return tree.documents().flatMap(document -> of(tree, document).stream()).toList();
  }

  private static List<Finding> of(Tree tree, Document document) {
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
    try {
      fault(comment).ifPresent(what -> findings.add(Finding.at(document, node, what)));
    } catch (DocsException e) {
      findings.add(Finding.at(document, node, e.getMessage()));
    }
  }

  private Optional<String> fault(String comment) {
    Optional<Figure> source = Figure.of(comment);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> quoted = French.lastNumber(read.toString());
    if (quoted.isEmpty()) {
      return Optional.of("aucun nombre ne précède " + French.quoted(comment));
    }
    BigDecimal exact = source.get().value(tree);
    BigDecimal rounded = exact.setScale(quoted.get().scale(), RoundingMode.HALF_UP);
    return quoted.filter(it -> it.compareTo(rounded) != 0).map(it -> differs(it, exact, comment));
  }

  private static String differs(BigDecimal quoted, BigDecimal exact, String comment) {
    return "%s au lieu de %s, d’après %s"
        .formatted(
            French.written(quoted),
            French.written(exact.stripTrailingZeros()),
            French.quoted(comment));
  }
}
