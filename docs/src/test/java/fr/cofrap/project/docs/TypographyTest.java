package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A line of French never ends inside a number, nor before a sign that needs a space. Cards are not
 * held to it: they keep what was said as it was said.
 */
class TypographyTest {

  private static final Pattern FAULT =
      Pattern.compile(
          "« | [:;?!»%€](?=[\\s.,)]|$)|(?<![\\p{L}\\d,.:/-])\\d{1,3}(?: \\d{3})+(?!\\d)");

  @Test
  void every_document_in_french_keeps_its_numbers_and_its_signs_whole() {
    assertThat(
            Written.documents(Copies.repository())
                .filter(it -> !it.path().startsWith("kanban/cartes/"))
                .filter(it -> !it.path().endsWith(".en.md"))
                .flatMap(it -> faults(it).stream()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sous 3 000 refus",
        "Sous 1 234 567 refus",
        "Sous 3\n000 refus",
        "| Refus |\n|---|\n| 3 000 |",
        "Il dit : oui",
        "Il dit «\u00a0oui »",
        "Il dit « oui\u00a0»",
        "# Oui ; non"
      })
  void a_space_that_may_break_is_told(String text) {
    assertThat(faults(Document.of("page.md", text))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sous 3\u202f000 refus, et 3\u00a0000",
        "`sleep 3 000 ; exit`",
        "RFC 6238 200 fois",
        "le 29 novembre 2026 100 fois",
        "en 0,85 120 fois"
      })
  void anything_else_is_let_be(String text) {
    assertThat(faults(Document.of("page.md", text))).isEmpty();
  }

  private static List<String> faults(Document document) {
    List<String> faults = new ArrayList<>();
    Nodes.walk(
        document.node(),
        node -> {
          if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
            String said = prose(node);
            FAULT
                .matcher(said)
                .results()
                .forEach(
                    it ->
                        faults.add(
                            new Finding(document.path(), Nodes.line(node), it.group()).toString()));
          }
        });
    return faults;
  }

  /** What is read of it; code is a word. */
  private static String prose(Node node) {
    StringBuilder said = new StringBuilder(node instanceof Code ? "x" : Nodes.own(node));
    Nodes.children(node).forEach(it -> said.append(prose(it)));
    return said.toString();
  }
}
