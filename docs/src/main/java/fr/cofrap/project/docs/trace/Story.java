package fr.cofrap.project.docs.trace;

import fr.cofrap.project.docs.text.Document;
import fr.cofrap.project.docs.text.Nodes;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;

/**
 * A user story of the functional specification.
 *
 * @param id such as {@code R1}
 * @param sentence the whole of it
 * @param line where it is in the document
 */
record Story(String id, String sentence, int line) {

  private static final String HEADER = "Récit";

  /** The rows of the tables whose first column is that of stories. */
  static List<Story> all(Document document) {
    return document.all(TableBlock.class).stream()
        .filter(table -> HEADER.equals(first(Nodes.all(table, TableRow.class).get(0))))
        .flatMap(table -> Nodes.all(table, TableRow.class).stream())
        .filter(row -> first(row).matches("R\\d+"))
        .map(Story::of)
        .toList();
  }

  private static String first(TableRow row) {
    return Nodes.text(row.getFirstChild()).strip();
  }

  private static Story of(TableRow row) {
    List<String> cells = Nodes.children(row).stream().map(Nodes::text).map(String::strip).toList();
    return new Story(cells.get(0), cells.get(1), Nodes.line(row));
  }

  /** What is wanted, without who wants it and why. */
  String wish() {
    String wanted = sentence.replaceFirst("(?s)^En tant .*?, je veux ", "je veux ");
    return wanted.replaceFirst("(?s), afin .*$", "").replaceFirst("\\.$", "");
  }
}
