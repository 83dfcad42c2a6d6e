package fr.cofrap.project.docs;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;

/** The pieces of text that a document says, in the order in which it is read. */
final class Said {

  private final List<String> pieces = new ArrayList<>();
  private final List<FootnoteDefinition> notes = new ArrayList<>();

  private final boolean pictures;

  private Said(boolean pictures) {
    this.pictures = pictures;
  }

  /** To who listens: pictures by the text in their place. */
  static List<String> by(Document document) {
    return by(document, true);
  }

  /** To who looks: of pictures, the captions only. */
  static List<String> visibly(Document document) {
    return by(document, false);
  }

  private static List<String> by(Document document, boolean pictures) {
    Said said = new Said(pictures);
    said.meet(document.node());
    List<String> cited =
        Nodes.all(document.node(), FootnoteReference.class).stream()
            .map(FootnoteReference::getLabel)
            .toList();
    said.notes.stream()
        .filter(note -> cited.contains(note.getLabel()))
        .sorted(
            (one, other) ->
                Integer.compare(cited.indexOf(one.getLabel()), cited.indexOf(other.getLabel())))
        .forEach(note -> Nodes.children(note).forEach(said::meet));
    return said.pieces.stream().flatMap(String::lines).filter(line -> !line.isBlank()).toList();
  }

  private void meet(Node node) {
    if (node instanceof FootnoteDefinition note) {
      notes.add(note);
    } else if (node instanceof Image image) {
      if (pictures) {
        Nodes.children(image).forEach(this::meet);
      }
      pieces.add(image.getTitle() == null ? "" : image.getTitle());
    } else if (!(node instanceof YamlFrontMatterBlock)) {
      pieces.add(own(node));
      Nodes.children(node).forEach(this::meet);
    }
  }

  private String own(Node node) {
    if (node instanceof Text text) {
      return text.getLiteral();
    } else if (node instanceof Code code) {
      return code.getLiteral();
    } else if (node instanceof FencedCodeBlock code) {
      return code.getLiteral();
    } else if (node instanceof IndentedCodeBlock code) {
      return code.getLiteral();
    } else if (node instanceof HtmlBlock html) {
      return html(html.getLiteral());
    }
    return node instanceof HtmlInline html ? html(html.getLiteral()) : "";
  }

  private String html(String literal) {
    var parsed = Jsoup.parse(literal);
    String texts = pictures ? String.join("", parsed.select("img").eachAttr("alt")) : "";
    return texts + parsed.text();
  }
}
