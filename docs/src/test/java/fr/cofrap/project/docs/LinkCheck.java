package fr.cofrap.project.docs;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Every link and picture of every Markdown document and page leads to a file of the repository, and
 * to a place that exists in it; every picture has a text in its place. Addresses outside the
 * repository are not tried.
 */
public final class LinkCheck {

  private static final String MUTE = "image sans texte de remplacement";
  private static final Pattern LINES = Pattern.compile("L(\\d+)(?:-L(\\d+))?");
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*");

  private final Tree tree;
  private final Map<String, Document> read = new HashMap<>();
  private final List<String> findings = new ArrayList<>();

  private LinkCheck(Tree tree) {
    this.tree = tree;
  }

  /** What is dead, missing or mute. */
  public static List<String> of(Tree tree) {
    LinkCheck check = new LinkCheck(tree);
    Written.documents(tree).forEach(it -> check.document(it.path()));
    Written.pages(tree).forEach(check::page);
    return check.findings;
  }

  private void document(String path) {
    Document page = page(path, tree.document(path).html());
    follow(path, page.select("[href], [src]"));
    page.select("img").stream()
        .filter(it -> it.attr("alt").isBlank())
        .forEach(it -> findings.add(path + "\u00a0: " + MUTE));
  }

  /**
   * A page may have pictures that only please the eye: their text is there, and empty. What follows
   * {@code #/} is for its script.
   */
  private void page(String path) {
    Document page = page(path, tree.read(path));
    follow(path, page.select("[href]:not([href^='#/']), [src]"));
    page.select("img:not([alt])").forEach(it -> findings.add(path + "\u00a0: " + MUTE));
  }

  private Document page(String path, String html) {
    return read.computeIfAbsent(path, it -> Jsoup.parse(html));
  }

  private void follow(String from, List<Element> elements) {
    for (Element element : elements) {
      String address = element.attr(element.hasAttr("href") ? "href" : "src");
      if (!ELSEWHERE.matcher(address).matches() && !leads(from, address)) {
        findings.add("%s\u00a0: lien mort\u00a0: «\u00a0%s\u00a0»".formatted(from, address));
      }
    }
  }

  private boolean leads(String from, String address) {
    URI uri = URI.create(address.replace(" ", "%20"));
    String path = uri.getPath().isEmpty() ? from : within(from, uri.getPath());
    String file = isFolder(path) ? readme(path) : path;
    if (path.startsWith("/") || path.startsWith("..")) {
      return false;
    }
    return uri.getRawFragment() == null
        ? isFolder(path) || tree.hasFile(path)
        : tree.hasFile(file)
            && has(file, URLDecoder.decode(uri.getRawFragment(), StandardCharsets.UTF_8));
  }

  private static String within(String from, String path) {
    return Path.of(from).resolveSibling(path).normalize().toString();
  }

  private boolean isFolder(String path) {
    return path.isEmpty() || !tree.matching(path + "/**").isEmpty();
  }

  private static String readme(String folder) {
    return folder.isEmpty() ? "README.md" : folder + "/README.md";
  }

  private boolean has(String file, String fragment) {
    Matcher lines = LINES.matcher(fragment);
    if (lines.matches()) {
      int last = Integer.parseInt(lines.group(lines.group(2) == null ? 1 : 2));
      return last <= tree.read(file).lines().count();
    }
    if (Stream.of(".md", ".html", ".svg").noneMatch(file::endsWith)) {
      return false;
    }
    String html = file.endsWith(".md") ? tree.document(file).html() : tree.read(file);
    return page(file, html).select("[id], a[name]").stream()
        .anyMatch(it -> fragment.equals(it.id()) || fragment.equals(it.attr("name")));
  }
}
