package fr.cofrap.project.kanban.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One content, read as Markdown and as HTML. */
class RenderingTest {

  private static final Block.Table TABLE =
      new Block.Table(
          "Des cartes",
          List.of(Block.Head.text("Carte"), Block.Head.number("Nombre")),
          List.of(List.of("`une`", "1"), List.of("", "2")));

  private static final Block.Columns BOARD =
      new Block.Columns(
          List.of(
              new Block.Column(
                  "À faire",
                  "1 carte.",
                  List.of("Rôle", "Depuis"),
                  List.of(
                      new Block.Ticket(
                          "001",
                          Markdown.escape("Un <titre> & [deux] | trois"),
                          "cartes/001-carte.md",
                          List.of("Pilotage", "")))),
              new Block.Column("Terminé", "0 carte.", List.of("Rôle"), List.of())));

  @Test
  void aTableHasHeadsAndAlignedNumbers() {
    assertThat(Markdown.document("Titre", List.of(TABLE)))
        .isEqualTo(
            """
            # Titre

            | Carte | Nombre |
            | --- | ---: |
            | `une` | 1 |
            | | 2 |
            """);
    assertThat(Html.blocks(List.of(TABLE)))
        .contains("<caption>Des cartes</caption>")
        .contains("<th scope=\"col\">Carte</th><th scope=\"col\" class=\"number\">Nombre</th>")
        .contains("<th scope=\"row\"><code>une</code></th><td class=\"number\">1</td>")
        .contains("role=\"group\" tabindex=\"0\" aria-label=\"Des cartes\"");
  }

  @Test
  void aTitleMeansNothingToTheMarkup() {
    assertThat(Markdown.document("Tableau", List.of(BOARD)))
        .contains("[001](cartes/001-carte.md) | Un \\<titre\\> & \\[deux\\] \\| trois | Pilotage");
    assertThat(Html.blocks(List.of(BOARD)))
        .contains("Un &lt;titre&gt; &amp; [deux] | trois</a>")
        .contains("<div><dt>Rôle</dt><dd>Pilotage</dd></div>")
        .doesNotContain("Depuis");
  }

  @Test
  void anEmptyColumnStaysOnTheBoard() {
    assertThat(Markdown.document("Tableau", List.of(BOARD))).endsWith("## Terminé\n\n0 carte.\n");
    assertThat(Html.blocks(List.of(BOARD))).contains("<h3 id=\"termine\">Terminé</h3>");
  }

  @Test
  void inlineMarksAndAnchors() {
    assertThat(Html.inline("**a** `b` [c](d.md)"))
        .isEqualTo("<strong>a</strong> <code>b</code> <a href=\"d.md\">c</a>");
    assertThat(Html.anchor("Âge des cartes en chemin")).isEqualTo("age-des-cartes-en-chemin");
  }
}
