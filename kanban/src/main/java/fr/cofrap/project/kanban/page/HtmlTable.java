package fr.cofrap.project.kanban.page;

import java.util.List;
import java.util.stream.Collectors;

/** A table with a caption, and heads for its columns and rows. */
final class HtmlTable {

  private HtmlTable() {}

  static String of(Block.Table table) {
    String heads =
        table.heads().stream()
            .map(head -> "<th scope=\"col\"%s>%s</th>".formatted(type(head), head.text()))
            .collect(Collectors.joining());
    String rows =
        table.rows().stream()
            .map(cells -> row(table.heads(), cells))
            .collect(Collectors.joining("\n"));
    return "<table>\n<caption>%s</caption>\n<thead>\n<tr>%s</tr>\n</thead>\n<tbody>\n%s\n</tbody>\n</table>"
        .formatted(Html.inline(table.caption()), heads, rows);
  }

  private static String row(List<Block.Head> heads, List<String> cells) {
    StringBuilder row = new StringBuilder("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      String tag = i == 0 ? "th scope=\"row\"" : "td" + type(heads.get(i));
      String end = i == 0 ? "th" : "td";
      row.append("<%s>%s</%s>".formatted(tag, Html.inline(cells.get(i)), end));
    }
    return row.append("</tr>").toString();
  }

  private static String type(Block.Head head) {
    return head.number() ? " class=\"number\"" : "";
  }
}
