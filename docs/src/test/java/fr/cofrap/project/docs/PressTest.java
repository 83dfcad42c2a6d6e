package fr.cofrap.project.docs;

import static fr.cofrap.project.docs.Copies.replace;
import static fr.cofrap.project.docs.Copies.sampleIn;
import static fr.cofrap.project.docs.Copies.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PressTest {

  private static final String SHORT =
      "# Titre\n\nUn paragraphe → court.\n\n## Chapitre\n\nFin ✓.\n";

  @TempDir private Path folder;

  @BeforeEach
  void a_short_document() {
    sampleIn(folder);
    write(folder, "docs/sample.md", SHORT);
  }

  private byte[] print() throws IOException {
    Tree tree = Tree.at(folder);
    return PrintedSampleTest.print(tree, Book.all(tree).get(0));
  }

  @Nested
  class Refuses {

    @Test
    void a_picture_that_is_not_there() {
      write(folder, "docs/sample.md", SHORT + "\n![vue](absente.png)\n");
      assertThatThrownBy(PressTest.this::print)
          .isInstanceOf(DocsException.class)
          .hasMessageContaining("absente.png");
    }

    @Test
    void a_picture_without_text_in_its_place() {
      write(folder, "docs/sample.md", SHORT + "\n![](square.png)\n");
      assertThatThrownBy(PressTest.this::print)
          .isInstanceOf(DocsException.class)
          .hasMessageContaining("texte de remplacement");
    }

    @Test
    void a_document_without_title() {
      write(folder, "docs/sample.md", "## Chapitre\n\nFin.\n");
      assertThatThrownBy(PressTest.this::print)
          .isInstanceOf(DocsException.class)
          .hasMessageContaining("titre");
    }

    @Test
    void an_entry_that_lacks_something() {
      replace(folder, Book.LIST, "  sujet: Essai\n", "");
      assertThatThrownBy(PressTest.this::print)
          .isInstanceOf(DocsException.class)
          .hasMessageContaining("sujet");
    }

    @Test
    void to_print_without_its_fonts() {
      Tree tree = Tree.at(folder);
      assertThatThrownBy(new Press(tree, Book.all(tree).get(0), folder)::make)
          .isInstanceOf(DocsException.class)
          .hasMessageContaining("police");
    }
  }

  @Nested
  class A_word_is_missed {

    @Test
    void by_the_reading_of_the_structure() throws Exception {
      byte[] pdf = print();
      assertThat(Proof.missing(source("court", "court et perdu"), SpokenText.of(pdf))).isPresent();
      assertThat(Proof.missing(source("Fin", "La fin"), SpokenText.of(pdf))).isPresent();
      assertThat(Proof.missing(source("", ""), SpokenText.of(pdf))).isEmpty();
    }

    @Test
    void by_the_count_of_words() throws Exception {
      byte[] pdf = print();
      assertThat(Words.missing(source("court", "court mais perdu"), Poppler.pages(pdf)))
          .containsExactlyInAnyOrder("mais", "perdu");
      assertThat(Words.missing(source("✓", "✓ ✗"), Poppler.pages(pdf))).containsExactly("✗");
      assertThat(Words.missing(source("", ""), Poppler.pages(pdf))).isEmpty();
    }

    @Test
    void when_no_font_has_one_of_its_signs() throws Exception {
      write(folder, "docs/sample.md", SHORT + "\nUn signe 𓀀 égyptien.\n");
      Document document = Tree.at(folder).document("docs/sample.md");
      assertThat(Proof.missing(document, SpokenText.of(print()))).isPresent();
    }

    private Document source(String old, String by) {
      return Document.of("docs/sample.md", SHORT.replace(old, by));
    }
  }

  @Test
  void a_bracket_stays_with_the_short_link_that_follows_it() throws IOException {
    String text = "Du texte (([court](sample.md)) puis ([%s](sample.md)).\n";
    write(folder, "docs/sample.md", SHORT + text.formatted("long " + "et long ".repeat(9)));
    Tree tree = Tree.at(folder);
    String page =
        new Page(tree, Book.all(tree).get(0), tree.document("docs/sample.md"))
            .html()
            .selectFirst("main")
            .html();
    assertThat(page.split("class=\"joined\"")).hasSize(2);
    assertThat(page).contains("texte (<span class=\"joined\">(<a", "</sup>)</span> puis");
  }

  @Test
  void a_note_stays_with_its_word_and_what_ends_it() throws IOException {
    write(
        folder,
        "docs/sample.md",
        SHORT + "Du texte et `code`[^1]. Suite[^1] ici.\n\n[^1]: Note.\n");
    Tree tree = Tree.at(folder);
    String page = new Page(tree, Book.all(tree).get(0), tree.document("docs/sample.md")).text();
    assertThat(page)
        .contains("et <span class=\"joined\"><code>code</code><sup", "</sup>.</span> <span")
        .contains("class=\"joined\">Suite<sup", "</sup></span> ici");
  }

  @Test
  void each_file_that_a_link_names_has_a_number_and_its_path_at_the_end() throws Exception {
    write(
        folder,
        "docs/sample.md",
        SHORT
            + "[un](../README.md), [le même](../README.md#x), [autre](sample.md),"
            + " [`docs/a.md`](a.md), [site](https://example.org), [plus bas](#chapitre)\n");
    Tree tree = Tree.at(folder);
    org.jsoup.nodes.Document page =
        new Page(tree, Book.all(tree).get(0), tree.document("docs/sample.md")).html();
    assertThat(page.select("main a + sup").eachText()).containsExactly("[1]", "[1]", "[2]");
    assertThat(page.select("ol.files li").eachText())
        .containsExactly("README.md", "docs/sample.md");
  }

  @Test
  void a_heading_that_skips_a_level_is_not_pdf_ua() throws Exception {
    assertThat(Vera.violations(print())).isEmpty();
    write(folder, "docs/sample.md", SHORT + "\n#### Trop bas\n\nFin.\n");
    assertThat(Vera.violations(print())).singleElement().asString().startsWith("7.4.2");
  }

  @Test
  void a_drawing_has_the_fonts_of_the_pdf_whatever_it_asks_for() throws IOException {
    write(folder, "docs/sample.md", SHORT + "\n![dessin](drawing.svg)\n");
    byte[] pdf = print();
    replace(
        folder, "docs/drawing.svg", "font-family=\"sans-serif\"", "font-family=\"Arial, serif\"");
    assertThat(print()).isEqualTo(pdf);
    replace(
        folder, "docs/drawing.svg", "font-family=\"Arial, serif\"", "style=\"font-family: serif\"");
    assertThat(print()).isEqualTo(pdf);
    replace(folder, "docs/drawing.svg", "style=\"font-family: serif\"", "");
    assertThat(print()).isEqualTo(pdf);
    replace(folder, "docs/drawing.svg", "jalon", "jalons");
    assertThat(print()).isNotEqualTo(pdf);
  }

  @Test
  void a_pdf_that_only_differs_by_its_source_differs() throws IOException {
    byte[] before = Press.content(print());
    assertThat(Press.content(print())).isEqualTo(before);
    write(folder, "docs/sample.md", SHORT.replace("court", "cours"));
    assertThat(Press.content(print())).isNotEqualTo(before);
  }
}
