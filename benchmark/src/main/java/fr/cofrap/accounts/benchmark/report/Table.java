package fr.cofrap.accounts.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table: its first column holds names, the others figures.
 *
 * @param title what it shows
 * @param head the names of its columns
 * @param rows its lines, as long as the head
 */
record Table(String title, List<String> head, List<List<String>> rows) {

  /** For a terminal. */
  String text() {
    List<Integer> widths =
        IntStream.range(0, head.size())
            .mapToObj(
                column -> lines().stream().mapToInt(it -> it.get(column).length()).max().orElse(0))
            .toList();
    String rule = widths.stream().map("─"::repeat).collect(Collectors.joining("  "));
    List<String> text = new ArrayList<>(List.of(title, "", aligned(head, widths), rule));
    rows.forEach(row -> text.add(aligned(row, widths)));
    return String.join("\n", text) + "\n";
  }

  private List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>(List.of(head));
    lines.addAll(rows);
    return lines;
  }

  private static String aligned(List<String> cells, List<Integer> widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(column -> aligned(cells.get(column), widths.get(column), column == 0))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private static String aligned(String cell, int width, boolean left) {
    String blank = " ".repeat(width - cell.length());
    return left ? cell + blank : blank + cell;
  }

  /** For a document: GitHub-flavoured Markdown. */
  String markdown() {
    String rule = "| --- |" + " ---: |".repeat(head.size() - 1);
    String body = rows.stream().map(Table::line).collect(Collectors.joining("\n"));
    return line(head) + "\n" + rule + "\n" + body + "\n";
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
