package fr.cofrap.project.kanban.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Blocks as GitHub-flavoured Markdown. */
public final class Markdown {

  private Markdown() {}

  /** A whole document under its title. */
  public static String document(String title, List<Block> blocks) {
    return Stream.concat(Stream.of("# " + title), blocks.stream().map(Markdown::block))
            .collect(Collectors.joining("\n\n"))
        + "\n";
  }

  /** A text that means nothing to Markdown. */
  public static String escape(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1");
  }

  private static String block(Block block) {
    if (block instanceof Block.Heading it) {
      return "#".repeat(it.level()) + " " + it.text();
    }
    if (block instanceof Block.Paragraph it) {
      return it.text();
    }
    if (block instanceof Block.Items it) {
      return it.items().stream().map(item -> "- " + item).collect(Collectors.joining("\n"));
    }
    if (block instanceof Block.Picture it) {
      return "![" + it.alternative() + "](" + it.file() + ")";
    }
    return tables(block);
  }

  private static String tables(Block block) {
    if (block instanceof Block.Table it) {
      return table(it);
    }
    if (block instanceof Block.Figures it) {
      return table(figures(it));
    }
    return ((Block.Columns) block)
        .columns().stream().map(Markdown::column).collect(Collectors.joining("\n\n"));
  }

  private static String table(Block.Table table) {
    List<String> lines = new ArrayList<>();
    lines.add(row(table.heads().stream().map(Block.Head::text).toList()));
    lines.add(row(table.heads().stream().map(it -> it.number() ? "---:" : "---").toList()));
    table.rows().forEach(cells -> lines.add(row(cells)));
    return String.join("\n", lines);
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |")).replace("|  |", "| |");
  }

  private static Block.Table figures(Block.Figures figures) {
    return new Block.Table(
        "",
        List.of(Block.Head.text("Mesure"), Block.Head.text("Valeur"), Block.Head.text("Précision")),
        figures.figures().stream().map(it -> List.of(it.label(), it.value(), it.note())).toList());
  }

  private static String column(Block.Column column) {
    String heading = "## " + column.title() + "\n\n" + column.note();
    if (column.tickets().isEmpty()) {
      return heading;
    }
    Stream<Block.Head> heads =
        Stream.concat(Stream.of("Carte", "Titre"), column.heads().stream()).map(Block.Head::text);
    List<List<String>> rows = column.tickets().stream().map(Markdown::ticket).toList();
    return heading + "\n\n" + table(new Block.Table("", heads.toList(), rows));
  }

  private static List<String> ticket(Block.Ticket it) {
    String link = "[" + it.number() + "](" + it.target() + ")";
    return Stream.concat(Stream.of(link, it.title()), it.facts().stream()).toList();
  }
}
