package fr.cofrap.project.gantt.text;

import java.util.List;

/** A document of GitHub's Markdown, in French: spaces that must not break are put where they go. */
final class Markdown {

  private final StringBuilder text = new StringBuilder();

  Markdown heading(int level, String words) {
    return block("#".repeat(level) + " " + words);
  }

  /** A paragraph, or whatever stands between two blank lines. */
  Markdown block(String words) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append(French.typeset(words.strip())).append('\n');
    return this;
  }

  Markdown table(List<String> head, List<List<String>> rows) {
    StringBuilder table = new StringBuilder(row(head)).append('|');
    table.append("---|".repeat(head.size())).append('\n');
    rows.forEach(it -> table.append(row(it)));
    return block(table.toString());
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** Code, left as it is. */
  Markdown fence(String language, String code) {
    text.append("\n```").append(language).append('\n').append(code).append("```\n");
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
