package fr.cofrap.project.kanban.page;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Blocks as HTML that makes sense without styles, and works without scripts. */
public final class Html {

  private static final String SCROLLS =
      "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"%s\">\n%s\n</div>";

  private Html() {}

  /** Blocks, one after the other. */
  public static String blocks(List<Block> blocks) {
    return blocks.stream().map(Html::block).collect(Collectors.joining("\n"));
  }

  /** A text with its inline marks. */
  static String inline(String text) {
    return escape(text.replaceAll("\\\\([\\\\`*_\\[\\]<>|])", "$1"))
        .replaceAll("`([^`]+)`", "<code>$1</code>")
        .replaceAll("\\*\\*([^*]+)\\*\\*", "<strong>$1</strong>")
        .replaceAll("\\[([^\\]]+)\\]\\(([^)]+)\\)", "<a href=\"$2\">$1</a>");
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The anchor of a heading. */
  public static String anchor(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static String block(Block block) {
    if (block instanceof Block.Heading it) {
      String tag = "h" + it.level();
      return "<%s id=\"%s\">%s</%s>".formatted(tag, anchor(it.text()), inline(it.text()), tag);
    }
    if (block instanceof Block.Paragraph it) {
      return "<p>" + inline(it.text()) + "</p>";
    }
    if (block instanceof Block.Items it) {
      return it.items().stream()
          .map(item -> "<li>" + inline(item) + "</li>")
          .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    }
    if (block instanceof Block.Picture it) {
      String picture =
          "<img src=\"%s\" alt=\"%s\" />".formatted(it.file(), escape(it.alternative()));
      return SCROLLS.formatted(escape(it.alternative()), picture);
    }
    return structure(block);
  }

  private static String structure(Block block) {
    if (block instanceof Block.Table it) {
      return SCROLLS.formatted(escape(it.caption()), HtmlTable.of(it));
    }
    if (block instanceof Block.Figures it) {
      return it.figures().stream()
          .map(Html::figure)
          .collect(Collectors.joining("\n", "<dl class=\"figures\">\n", "\n</dl>"));
    }
    return HtmlBoard.of((Block.Columns) block);
  }

  private static String figure(Block.Figure it) {
    String note = it.note().isEmpty() ? "" : "<dd class=\"note\">" + inline(it.note()) + "</dd>";
    return "<div><dt>%s</dt><dd>%s</dd>%s</div>"
        .formatted(inline(it.label()), inline(it.value()), note);
  }
}
