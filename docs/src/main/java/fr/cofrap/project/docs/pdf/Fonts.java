package fr.cofrap.project.docs.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import fr.cofrap.project.docs.text.DocsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The fonts of the PDFs, embedded in each: Atkinson Hyperlegible, drawn for people who see little
 * (SIL Open Font License), then DejaVu for the signs that it lacks (Bitstream Vera licence).
 *
 * @param folder where npm put them
 */
public record Fonts(Path folder) {

  /** What a drawing asks for: the text's font, then the one that has the signs. */
  static final String OF_DRAWINGS = "Text, Signs";

  private static final String NEXT =
      "@expo-google-fonts/atkinson-hyperlegible-next/%1$s/AtkinsonHyperlegibleNext_%1$s.ttf";
  private static final String MONO =
      "@expo-google-fonts/atkinson-hyperlegible-mono/%1$s/AtkinsonHyperlegibleMono_%1$s.ttf";
  private static final Set<FSFontUseCase> TEXT =
      EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
  private static final Set<FSFontUseCase> FALLBACK =
      EnumSet.of(FSFontUseCase.FALLBACK_FINAL, FSFontUseCase.SVG);

  private record Face(
      String file, String family, int weight, FontStyle style, Set<FSFontUseCase> use) {}

  private static final List<Face> FACES =
      List.of(
          face(NEXT.formatted("400Regular"), "Text", 400, FontStyle.NORMAL),
          face(NEXT.formatted("400Regular_Italic"), "Text", 400, FontStyle.ITALIC),
          face(NEXT.formatted("700Bold"), "Text", 700, FontStyle.NORMAL),
          face(NEXT.formatted("700Bold_Italic"), "Text", 700, FontStyle.ITALIC),
          face(MONO.formatted("400Regular"), "Code", 400, FontStyle.NORMAL),
          face(MONO.formatted("700Bold"), "Code", 700, FontStyle.NORMAL),
          new Face("dejavu-fonts-ttf/ttf/DejaVuSans.ttf", "Signs", 400, FontStyle.NORMAL, FALLBACK),
          new Face(
              "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
              "Signs",
              700,
              FontStyle.NORMAL,
              FALLBACK));

  private static Face face(String file, String family, int weight, FontStyle style) {
    return new Face(file, family, weight, style, TEXT);
  }

  /**
   * Registers them, for texts and for drawings.
   *
   * @throws DocsException when npm has not installed them
   */
  void in(PdfRendererBuilder builder) {
    for (Face face : FACES) {
      Path file = folder.resolve(face.file());
      if (!Files.isRegularFile(file)) {
        throw new DocsException("la police " + file + " manque\u00a0: docs/generate l’installe");
      }
      builder.useFont(
          () -> stream(file), face.family(), face.weight(), face.style(), true, face.use());
    }
  }

  /** Read from a file, a drawing's font of size 12 would be drawn at size 1. */
  private static InputStream stream(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
