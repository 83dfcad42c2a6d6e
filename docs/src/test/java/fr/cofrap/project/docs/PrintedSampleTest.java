package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A document that employs everything a document may employ. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintedSampleTest {

  private final Tree tree = Copies.sample();
  private final Book book = Book.all(tree).get(0);
  private final Document document = tree.document(book.source());
  private final byte[] pdf = print(tree, book);

  PrintedSampleTest() throws IOException {}

  /** With the fonts of the repository. */
  static byte[] print(Tree tree, Book book) throws IOException {
    return new Press(tree, book, Copies.repository().resolve(Copies.NPM)).make();
  }

  @Test
  void is_valid_pdf_ua() throws Exception {
    assertThat(Vera.violations(pdf)).isEmpty();
  }

  @Test
  void says_all_of_its_source_to_a_screen_reader() throws IOException {
    assertThat(Proof.missing(document, SpokenText.of(pdf))).isEmpty();
  }

  @Test
  void shows_every_word_of_its_source_to_another_reader() throws IOException {
    assertThat(Words.missing(document, Poppler.pages(pdf))).isEmpty();
  }

  @Test
  void has_its_headings_as_bookmarks() throws IOException {
    try (PDDocument opened = Loader.loadPDF(pdf)) {
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem item : opened.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
        item.children().forEach(child -> titles.add("- " + child.getTitle()));
      }
      assertThat(titles)
          .containsExactly(
              "Un document d’essai",
              "Mission 1\u00a0: les signes",
              "- Une liste",
              "Un tableau",
              "Des images",
              "- Un titre de troisième niveau",
              "Les fichiers cités");
    }
  }

  @Test
  void says_its_language_and_its_title() throws IOException {
    try (PDDocument opened = Loader.loadPDF(pdf)) {
      assertThat(opened.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(opened.getDocumentInformation().getTitle()).isEqualTo("Un document d’essai");
      assertThat(opened.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
    }
  }

  @Test
  void tells_the_scope_of_each_header_and_the_text_of_each_picture() throws IOException {
    assertThat(Poppler.structure(pdf)).contains("/Scope /Column");
    assertThat(SpokenText.of(pdf)).contains("Un trait et un mot, dessinés").contains("Un carré");
  }

  @Test
  void has_a_wide_page_where_it_is_asked_for() throws IOException {
    try (PDDocument opened = Loader.loadPDF(pdf)) {
      List<Boolean> wide = new ArrayList<>();
      opened.getPages().forEach(page -> wide.add(isWide(page.getMediaBox())));
      assertThat(wide).containsExactly(false, false, false, true, false);
    }
  }

  private static boolean isWide(PDRectangle box) {
    return box.getWidth() > box.getHeight();
  }

  @Test
  void numbers_its_pages_but_not_the_cover() throws IOException {
    String text = Poppler.pages(pdf);
    String[] pages = text.split("\f");
    assertThat(pages).hasSize(5);
    assertThat(pages[0].strip()).doesNotEndWith("1");
    assertThat(pages[4].strip()).endsWith("5");
  }

  @Test
  void is_the_same_each_time() throws IOException {
    assertThat(print(tree, book)).isEqualTo(pdf);
  }
}
