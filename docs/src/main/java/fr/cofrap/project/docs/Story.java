package fr.cofrap.project.docs;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A user story of the functional specification: a row of a table whose first column is that of
 * stories.
 *
 * @param id such as {@code R1}
 * @param sentence the whole of it
 */
public record Story(String id, String sentence) {

  static List<Story> all(Document document) {
    return Jsoup.parse(document.html()).select("table").stream()
        .filter(table -> cell(table.selectFirst("tr"), 0).equals("Récit"))
        .flatMap(table -> table.select("tbody tr").stream())
        .filter(row -> cell(row, 0).matches("R\\d+"))
        .map(row -> new Story(cell(row, 0), cell(row, 1)))
        .toList();
  }

  private static String cell(Element row, int index) {
    return row.child(index).wholeText().strip();
  }

  /** What is wanted, without who wants it and why. */
  public String wish() {
    return sentence
        .replaceFirst("(?s)^En tant .*?, je veux ", "je veux ")
        .replaceFirst("(?s), afin .*$", "")
        .replaceFirst("\\.$", "");
  }
}
