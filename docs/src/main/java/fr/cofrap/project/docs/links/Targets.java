package fr.cofrap.project.docs.links;

import fr.cofrap.project.docs.text.Document;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Tree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What the links of a repository may lead to. */
final class Targets {

  private static final Pattern LINES = Pattern.compile("L(\\d+)(?:-L(\\d+))?");

  private final Tree tree;
  private final Map<String, Set<String>> anchors = new HashMap<>();

  Targets(Tree tree) {
    this.tree = tree;
  }

  /** What is wrong with a link's target, if anything. */
  Optional<String> fault(Reference to) {
    if (to.path().startsWith("/") || to.path().startsWith("..")) {
      return Optional.of("sort du dépôt");
    }
    if (tree.hasFolder(to.path())) {
      return to.fragment().isEmpty() ? Optional.empty() : faultIn(readme(to.path()), to.fragment());
    }
    if (!tree.hasFile(to.path())) {
      return Optional.of("n’existe pas dans le dépôt");
    }
    return to.fragment().isEmpty() ? Optional.empty() : faultIn(to.path(), to.fragment());
  }

  private static String readme(String folder) {
    return folder.isEmpty() ? "README.md" : folder + "/README.md";
  }

  private Optional<String> faultIn(String file, String fragment) {
    Matcher lines = LINES.matcher(fragment);
    boolean there =
        lines.matches()
            ? Integer.parseInt(lines.group(lines.group(2) == null ? 1 : 2))
                <= tree.read(file).lines().count()
            : tree.hasFile(file)
                && anchors.computeIfAbsent(file, this::anchorsOf).contains(fragment);
    return there
        ? Optional.empty()
        : Optional.of("n’a pas d’ancre " + French.quoted("#" + fragment));
  }

  private Set<String> anchorsOf(String file) {
    if (file.endsWith(".md")) {
      return anchorsOf(tree.document(file));
    }
    return file.endsWith(".html") || file.endsWith(".svg") ? ids(tree.read(file)) : Set.of();
  }

  private static Set<String> anchorsOf(Document document) {
    Set<String> found = new HashSet<>(document.anchors().values());
    document.all(HtmlInline.class).forEach(html -> found.addAll(ids(html.getLiteral())));
    document.all(HtmlBlock.class).forEach(html -> found.addAll(ids(html.getLiteral())));
    return found;
  }

  private static Set<String> ids(String html) {
    Set<String> ids = new HashSet<>();
    for (Element element : Jsoup.parse(html).select("[id], a[name]")) {
      ids.add(element.hasAttr("id") ? element.id() : element.attr("name"));
    }
    return ids;
  }
}
