package fr.cofrap.project.docs.links;

import fr.cofrap.project.docs.text.Document;
import fr.cofrap.project.docs.text.Finding;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Nodes;
import fr.cofrap.project.docs.text.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Every link and picture of every Markdown document leads to a file of the repository, and to a
 * place that exists in it; every picture has a text in its place. Addresses outside the repository
 * are not tried.
 */
public final class LinkCheck {

  private final Tree tree;
  private final Targets targets;
  private final List<Finding> findings = new ArrayList<>();

  private LinkCheck(Tree tree) {
    this.tree = tree;
    this.targets = new Targets(tree);
  }

  /** What is dead, missing or mute. */
  public static List<Finding> of(Tree tree) {
    LinkCheck check = new LinkCheck(tree);
    tree.documents()
        .forEach(document -> Nodes.walk(document.node(), it -> check.meet(document, it)));
    check.tree.pages().forEach(check::page);
    return check.findings;
  }

  private void meet(Document document, Node node) {
    if (node instanceof Link link) {
      follow(document, node, link.getDestination());
    } else if (node instanceof Image image) {
      follow(document, node, image.getDestination());
      if (Nodes.children(image).stream().map(Nodes::text).allMatch(String::isBlank)) {
        findings.add(Finding.at(document, node, "image sans texte de remplacement"));
      }
    } else if (node instanceof HtmlInline html) {
      html(document, node, html.getLiteral());
    } else if (node instanceof HtmlBlock html) {
      html(document, node, html.getLiteral());
    }
  }

  private void html(Document document, Node node, String literal) {
    for (Element element : Jsoup.parse(literal).select("[href], [src]")) {
      follow(document, node, element.attr(element.hasAttr("href") ? "href" : "src"));
    }
    if (Jsoup.parse(literal).select("img").stream().anyMatch(it -> it.attr("alt").isBlank())) {
      findings.add(Finding.at(document, node, "image sans texte de remplacement"));
    }
  }

  private void follow(Document document, Node node, String address) {
    fault(document.folder(), document.path(), address)
        .ifPresent(what -> findings.add(Finding.at(document, node, what)));
  }

  private Optional<String> fault(String folder, String file, String address) {
    if (Reference.isElsewhere(address)) {
      return Optional.empty();
    }
    return targets
        .fault(Reference.of(folder, file, address))
        .map(fault -> "lien mort" + French.COLON + French.quoted(address) + " " + fault);
  }

  /**
   * A page may have pictures that only please the eye: their text is there, and empty. What follows
   * {@code #/} is for its script.
   */
  private void page(String path) {
    String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    var page = Jsoup.parse(tree.read(path));
    for (Element element : page.select("[href]:not([href^='#/']), [src]")) {
      fault(folder, path, element.attr(element.hasAttr("href") ? "href" : "src"))
          .ifPresent(what -> findings.add(new Finding(path, 1, what)));
    }
    if (!page.select("img:not([alt])").isEmpty()) {
      findings.add(new Finding(path, 1, "image sans texte de remplacement"));
    }
  }
}
