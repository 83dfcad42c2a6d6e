package fr.cofrap.project.kanban.page;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The columns side by side where there is room, one under the other where there is none. */
final class HtmlBoard {

  private HtmlBoard() {}

  static String of(Block.Columns board) {
    return board.columns().stream()
        .map(HtmlBoard::column)
        .collect(Collectors.joining("\n", "<div class=\"board\">\n", "\n</div>"));
  }

  private static String column(Block.Column column) {
    String anchor = Html.anchor(column.title());
    String tickets =
        column.tickets().stream()
            .map(ticket -> ticket(column, ticket))
            .collect(Collectors.joining("\n"));
    String list = tickets.isEmpty() ? "" : "\n<ol class=\"tickets\">\n" + tickets + "\n</ol>";
    return """
        <section class="column" aria-labelledby="%s">
        <h3 id="%s">%s</h3>
        <p class="limit">%s</p>%s
        </section>"""
        .formatted(anchor, anchor, Html.inline(column.title()), Html.inline(column.note()), list);
  }

  private static String ticket(Block.Column column, Block.Ticket ticket) {
    String facts =
        IntStream.range(0, ticket.facts().size())
            .filter(i -> !ticket.facts().get(i).isEmpty())
            .mapToObj(
                i ->
                    "<div><dt>%s</dt><dd>%s</dd></div>"
                        .formatted(column.heads().get(i), Html.inline(ticket.facts().get(i))))
            .collect(Collectors.joining());
    return "<li><a href=\"%s\"><span class=\"id\">%s</span> %s</a><dl>%s</dl></li>"
        .formatted(ticket.target(), ticket.number(), Html.inline(ticket.title()), facts);
  }
}
