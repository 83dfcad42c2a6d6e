package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is handed over on paper can be read, and nothing of it is cut off. */
class LegibleTest {

  /**
   * In whole points, as PDFBox counts them: code has 7.9. The raised number of a note is smaller.
   */
  private static final float SMALLEST = 7;

  private static final float SMALLEST_NUMBER = 6;

  /** In points: what a printer does not print. */
  private static final float EDGE = 14;

  static Stream<String> pdfs() {
    return Copies.repository().matching("docs/pdf/*.pdf").stream();
  }

  @ParameterizedTest
  @MethodSource("pdfs")
  void no_text_is_too_small_or_runs_off_its_page(String path) throws IOException {
    try (PDDocument document = Loader.loadPDF(Copies.repository().resolve(path).toFile())) {
      assertThat(faults(document)).isEmpty();
    }
  }

  private static List<String> faults(PDDocument document) throws IOException {
    List<String> faults = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            positions.stream()
                .filter(it -> tooSmall(it) || cut(it))
                .findFirst()
                .ifPresent(
                    it ->
                        faults.add(
                            "page %d, %.1f pt\u00a0: %s"
                                .formatted(getCurrentPageNo(), it.getFontSizeInPt(), text)));
          }
        };
    stripper.getText(document);
    return faults;
  }

  private static boolean tooSmall(TextPosition it) {
    boolean number = it.getUnicode().matches("[\\d\\s]*");
    return it.getFontSizeInPt() < (number ? SMALLEST_NUMBER : SMALLEST);
  }

  private static boolean cut(TextPosition it) {
    return it.getXDirAdj() < EDGE
        || it.getXDirAdj() + it.getWidthDirAdj() > it.getPageWidth() - EDGE;
  }
}
