package fr.cofrap.project.docs.figures;

import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.Tree;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a figure of a document comes from, as the comment that follows it says. */
interface Figure {

  /** The exact value, before it is rounded as the document writes it. */
  BigDecimal value(Tree tree);

  /** The comments that name a source. */
  Pattern COMMENT = Pattern.compile("<!--\\s*(mesure|nombre)\\s*:\\s*(.*?)\\s*-->", Pattern.DOTALL);

  /**
   * What a comment says.
   *
   * @throws DocsException when it is written otherwise than CONTRIBUTING.md tells
   */
  static Optional<Figure> of(String comment) {
    Matcher matcher = COMMENT.matcher(comment);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String source = matcher.group(2);
    return Optional.of(
        matcher.group(1).equals("mesure") ? Measure.parse(source) : Count.parse(source));
  }
}
