package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is handed over can be read, nothing of it is cut off, and no page is badly filled. */
class LegibleTest {

  private static final Tree TREE = Copies.repository();

  /** In points, for code; text has more. */
  private static final float SMALLEST = 8;

  /** The raised number of a note. */
  private static final float SMALLEST_NUMBER = 6;

  /** In points, of a slide 540 points high. */
  private static final float SMALLEST_ON_A_SLIDE = 18;

  /** In points: what a printer does not print. */
  private static final float EDGE = 14;

  /** Of the height of a page: the title and the number at its foot are below. */
  private static final float FOOT = 0.95f;

  /** Of the height of a page: its text goes at least as far, unless it is the last. */
  private static final float FILLED = 0.68f;

  private record Line(int page, float down, String text) {}

  private record Reading(int pages, List<Line> lines, List<String> faults) {}

  static Stream<String> pdfs() {
    return TREE.matching("docs/pdf/*.pdf").stream();
  }

  static Stream<Book> books() {
    return Book.all(TREE).stream().filter(it -> it.chapters() == null);
  }

  @ParameterizedTest
  @MethodSource("pdfs")
  void no_text_is_too_small_or_runs_off_its_page(String path) throws IOException {
    assertThat(read(TREE.bytes(path), SMALLEST).faults()).isEmpty();
  }

  @Test
  void a_slide_is_read_from_the_back_of_a_room() throws IOException {
    assertThat(read(TREE.bytes(SlideShow.PDF), SMALLEST_ON_A_SLIDE).faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("books")
  void no_page_is_left_blank_for_a_third(Book book) throws IOException {
    assertThat(blank(TREE.bytes(book.pdf()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("books")
  void no_head_of_a_table_and_no_announcement_ends_a_page(Book book) throws IOException {
    assertThat(lonelyHeads(TREE.bytes(book.pdf()), TREE.document(book.source()))).isEmpty();
  }

  @Test
  void a_page_badly_filled_is_told(@TempDir Path folder) throws IOException {
    Copies.sampleIn(folder);
    String table =
        "| Tête | Suite |\n|---|---|\n" + ("| corps | " + "suite ".repeat(60) + "|\n").repeat(8);
    for (int lines = 25; lines < 60; lines++) {
      String text = "ligne\n\n".repeat(lines) + table + "\n\n<!-- page -->\n\nfin\n";
      Copies.write(folder, "docs/sample.md", "# Titre\n\n" + text);
      Tree tree = Tree.at(folder);
      Book book = Book.all(tree).get(0);
      byte[] pdf = PrintedSampleTest.print(tree, book);
      if (!lonelyHeads(pdf, tree.document(book.source())).isEmpty() && !blank(pdf).isEmpty()) {
        return;
      }
    }
    throw new AssertionError("no page was told");
  }

  /** The pages that end too early, but for the cover, with its contents, and the last one. */
  private static List<Integer> blank(byte[] pdf) throws IOException {
    Reading reading = read(pdf, 0);
    Map<Integer, Float> lowest = new TreeMap<>();
    reading.lines().forEach(it -> lowest.merge(it.page(), it.down(), Math::max));
    return lowest.entrySet().stream()
        .filter(it -> it.getKey() > 1 && it.getKey() < reading.pages() && it.getValue() < FILLED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The last line of each page that is the head of a table, or announces what follows. */
  private static List<String> lonelyHeads(byte[] pdf, Document document) throws IOException {
    Set<String> heads =
        Jsoup.parse(document.html()).select("thead tr").stream()
            .map(
                it -> it.children().stream().map(cell -> cell.text()).collect(Collectors.joining()))
            .map(LegibleTest::letters)
            .collect(Collectors.toSet());
    Map<Integer, Float> lowest = new TreeMap<>();
    List<Line> lines = read(pdf, 0).lines();
    lines.forEach(it -> lowest.merge(it.page(), it.down(), Math::max));
    return lowest.keySet().stream()
        .map(
            page ->
                lines.stream()
                    .filter(it -> it.page() == page && it.down() > lowest.get(page) - 0.002)
                    .map(Line::text)
                    .collect(Collectors.joining()))
        .filter(it -> heads.contains(letters(it)) || it.strip().endsWith(":"))
        .toList();
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Reading read(byte[] pdf, float smallest) throws IOException {
    List<Line> lines = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
              TextPosition first = positions.get(0);
              float down = first.getYDirAdj() / first.getPageHeight();
              if (down < FOOT) {
                lines.add(new Line(getCurrentPageNo(), down, text));
              }
              positions.stream()
                  .filter(it -> size(it) < least(it, smallest) || cut(it))
                  .findFirst()
                  .ifPresent(
                      it ->
                          faults.add(
                              "page %d, %.1f pt\u00a0: %s"
                                  .formatted(getCurrentPageNo(), size(it), text)));
            }
          };
      stripper.getText(document);
      return new Reading(document.getNumberOfPages(), lines, faults);
    }
  }

  private static float size(TextPosition it) {
    return it.getTextMatrix().getScalingFactorY();
  }

  private static float least(TextPosition it, float smallest) {
    boolean number = it.getUnicode().matches("[\\d\\s]*");
    return number ? Math.min(SMALLEST_NUMBER, smallest) : smallest;
  }

  private static boolean cut(TextPosition it) {
    return it.getXDirAdj() < EDGE
        || it.getXDirAdj() + it.getWidthDirAdj() > it.getPageWidth() - EDGE;
  }
}
