package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The text of a drawing is printed as outlines: those of the fonts that npm installs, at the size
 * that the drawing asks for, whatever fonts are installed.
 */
class DrawnTextTest {

  private static final String DRAWING =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" font-family="Arial, sans-serif">
        <text x="20" y="40" font-size="%s" font-weight="%s" font-style="%s">%s</text>
      </svg>
      """;
  private static final String NEXT = "@expo-google-fonts/atkinson-hyperlegible-next/";
  private static final Set<String> TO_A_POINT = Set.of("m", "l", "c", "v", "y");
  private static final Set<String> ENDS_A_PATH = Set.of("f", "n", "S");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "jalons, 12, normal, normal, " + NEXT + "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
    "jalons, 20, normal, normal, " + NEXT + "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
    "jalons, 12, bold, normal, " + NEXT + "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
    "jalons, 20, bold, normal, " + NEXT + "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
    "jalons, 20, normal, italic, "
        + NEXT
        + "400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
    "✓✗, 12, normal, normal, dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
    "✓✗, 20, bold, normal, dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
  })
  void has_the_outlines_of_the_fonts_of_the_pdf(
      String text, float size, String weight, String style, String font) throws Exception {
    Copies.sampleIn(folder);
    Copies.write(folder, "docs/texte.svg", DRAWING.formatted(size, weight, style, text));
    Copies.write(folder, "docs/sample.md", "# Titre\n\n![texte](texte.svg)\n");
    Tree tree = Tree.at(folder);
    Rectangle2D drawn = drawn(PrintedSampleTest.print(tree, Book.all(tree).get(0)));
    Rectangle2D expected = outline(font, size, text);
    assertThat(drawn.getWidth()).isCloseTo(expected.getWidth(), within(0.05));
    assertThat(drawn.getHeight()).isCloseTo(expected.getHeight(), within(0.05));
  }

  private static Rectangle2D outline(String font, float size, String text)
      throws IOException, FontFormatException {
    Path file = Copies.repository().resolve(Copies.NPM).resolve(font);
    return Font.createFont(Font.TRUETYPE_FONT, file.toFile())
        .deriveFont(size)
        .createGlyphVector(new FontRenderContext(null, true, true), text)
        .getOutline()
        .getBounds2D();
  }

  /** What the filled outlines of the only drawing cover. */
  private static Rectangle2D drawn(byte[] pdf) throws IOException {
    List<Point2D> filled = new ArrayList<>();
    List<Point2D> current = new ArrayList<>();
    Deque<Float> numbers = new ArrayDeque<>();
    for (Object token : tokens(pdf)) {
      if (token instanceof COSNumber number) {
        numbers.add(number.floatValue());
      } else if (token instanceof Operator operator) {
        while (TO_A_POINT.contains(operator.getName()) && !numbers.isEmpty()) {
          current.add(new Point2D.Float(numbers.pop(), numbers.pop()));
        }
        if (operator.getName().equals("f")) {
          filled.addAll(current);
        }
        if (ENDS_A_PATH.contains(operator.getName())) {
          current.clear();
        }
        numbers.clear();
      }
    }
    Rectangle2D all = new Rectangle2D.Double();
    all.setFrameFromDiagonal(filled.get(0), filled.get(0));
    filled.forEach(all::add);
    return all;
  }

  private static List<Object> tokens(byte[] pdf) throws IOException {
    try (PDDocument opened = Loader.loadPDF(pdf)) {
      for (PDPage page : opened.getPages()) {
        for (COSName name : page.getResources().getXObjectNames()) {
          if (page.getResources().getXObject(name) instanceof PDFormXObject drawing) {
            return new PDFStreamParser(drawing).parse();
          }
        }
      }
    }
    throw new AssertionError("no drawing");
  }
}
