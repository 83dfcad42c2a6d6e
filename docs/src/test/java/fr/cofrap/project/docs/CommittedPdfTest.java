package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The PDFs that the jury opens. */
class CommittedPdfTest {

  private static final Tree TREE = Copies.repository();

  static Stream<Book> books() {
    return Book.all(TREE).stream();
  }

  /**
   * Those that people wrote. The code has words in Arabic, which a PDF gives back by their shapes.
   */
  static Stream<Book> written() {
    return books().filter(it -> it.chapters() == null);
  }

  private static byte[] pdf(String path) throws IOException {
    return Files.readAllBytes(TREE.resolve(path));
  }

  @ParameterizedTest
  @MethodSource("books")
  void is_valid_pdf_ua(Book book) throws Exception {
    assertThat(Vera.violations(pdf(book.pdf()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("written")
  void says_all_of_its_source(Book book) throws IOException {
    Document document = book.document(TREE);
    byte[] pdf = pdf(book.pdf());
    assertThat(Proof.missing(document, SpokenText.of(pdf))).isEmpty();
    assertThat(Words.missing(document, Poppler.pages(pdf))).isEmpty();
  }

  /** It would be printed as code. */
  @ParameterizedTest
  @MethodSource("written")
  void has_no_diagram_that_only_the_host_of_the_repository_draws(Book book) {
    assertThat(book.document(TREE).html()).doesNotContain("language-mermaid");
  }

  @Test
  void of_the_slides_shows_every_word_of_its_source() throws IOException {
    Document deck = TREE.document(DeckCheck.FILE);
    assertThat(Words.missing(deck, Poppler.pages(pdf(SlideShow.PDF)))).isEmpty();
  }
}
