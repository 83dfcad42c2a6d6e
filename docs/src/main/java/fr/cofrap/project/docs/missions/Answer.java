package fr.cofrap.project.docs.missions;

import fr.cofrap.project.docs.text.Document;
import fr.cofrap.project.docs.text.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/**
 * What follows the announcement of a demand, up to the next announcement or heading.
 *
 * @param demand its name
 * @param chapter the heading of level 2 above it, empty when there is none
 * @param line where it is announced
 * @param words of prose or of tables, code excluded
 */
record Answer(String demand, String chapter, int line, int words) {

  private static final Pattern ANNOUNCED = Pattern.compile("<!--\\s*demande\\s*:\\s*(\\S+)\\s*-->");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

  static List<Answer> all(Document document) {
    Reader reader = new Reader();
    Nodes.walk(document.node(), reader::meet);
    return reader.finished();
  }

  private static final class Reader {
    private final List<Answer> answers = new ArrayList<>();
    private String chapter = "";
    private final List<Answer> open = new ArrayList<>();
    private StringBuilder said = new StringBuilder();

    void meet(Node node) {
      if (node instanceof Heading heading) {
        close();
        chapter = heading.getLevel() == 2 ? Nodes.text(heading) : chapter;
      } else if (node instanceof HtmlInline html) {
        announce(node, html.getLiteral());
      } else if (node instanceof HtmlBlock html) {
        announce(node, html.getLiteral());
      } else if (!(node instanceof FencedCodeBlock)) {
        said.append(Nodes.own(node)).append(' ');
      }
    }

    /** Several demands announced in a row share their answer. */
    private void announce(Node node, String html) {
      Matcher matcher = ANNOUNCED.matcher(html);
      while (matcher.find()) {
        if (words() > 0) {
          close();
        }
        open.add(new Answer(matcher.group(1), chapter, Nodes.line(node), 0));
      }
    }

    private int words() {
      return (int) WORD.matcher(said).results().count();
    }

    private void close() {
      int words = words();
      open.forEach(it -> answers.add(new Answer(it.demand, it.chapter, it.line, words)));
      open.clear();
      said = new StringBuilder();
    }

    List<Answer> finished() {
      close();
      return answers;
    }
  }
}
