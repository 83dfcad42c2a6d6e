package fr.cofrap.project.docs.trace;

import fr.cofrap.project.docs.text.Document;
import fr.cofrap.project.docs.text.Nodes;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;

/**
 * A user story of the functional specification: a row of a table whose first column is that of
 * stories.
 *
 * @param id such as {@code R1}
 * @param sentence the whole of it
 */
record Story(String id, String sentence) {

  static List<Story> all(Document document) {
    return document.all(TableBlock.class).stream()
        .map(table -> Nodes.all(table, TableRow.class))
        .filter(rows -> cell(rows.get(0), 0).equals("Récit"))
        .flatMap(List::stream)
        .filter(row -> cell(row, 0).matches("R\\d+"))
        .map(row -> new Story(cell(row, 0), cell(row, 1)))
        .toList();
  }

  private static String cell(TableRow row, int index) {
    return Nodes.text(Nodes.children(row).get(index)).strip();
  }

  /** What is wanted, without who wants it and why. */
  String wish() {
    return sentence
        .replaceFirst("(?s)^En tant .*?, je veux ", "je veux ")
        .replaceFirst("(?s), afin .*$", "")
        .replaceFirst("\\.$", "");
  }
}
