package fr.cofrap.project.gantt.export;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180), lines ended as the repository's are. */
final class Csv {

  private Csv() {}

  static String write(List<String> head, List<List<String>> rows) {
    StringBuilder text = new StringBuilder(line(head));
    rows.forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\n";
  }

  private static String cell(String text) {
    return text.matches("(?s).*[\",\n\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
