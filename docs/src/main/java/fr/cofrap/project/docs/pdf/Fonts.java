package fr.cofrap.project.docs.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import fr.cofrap.project.docs.text.DocsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fonts of the PDFs, embedded in each: Atkinson Hyperlegible, drawn for people who see little
 * (SIL Open Font License), then DejaVu for the signs that it lacks (Bitstream Vera licence).
 *
 * @param folder where npm put them
 */
public record Fonts(Path folder) {

  private static final String NEXT =
      "@expo-google-fonts/atkinson-hyperlegible-next/%1$s/AtkinsonHyperlegibleNext_%1$s.ttf";
  private static final String MONO =
      "@expo-google-fonts/atkinson-hyperlegible-mono/%1$s/AtkinsonHyperlegibleMono_%1$s.ttf";
  private static final Set<FSFontUseCase> TEXT = EnumSet.of(FSFontUseCase.DOCUMENT);
  private static final Set<FSFontUseCase> FALLBACK = EnumSet.of(FSFontUseCase.FALLBACK_FINAL);

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
   * Registers them.
   *
   * @throws DocsException when npm has not installed them
   */
  void in(PdfRendererBuilder builder) {
    for (Face face : FACES) {
      Path file = folder.resolve(face.file());
      if (!Files.isRegularFile(file)) {
        throw new DocsException("la police " + file + " manque\u00a0: docs/generate l’installe");
      }
      builder.useFont(file.toFile(), face.family(), face.weight(), face.style(), true, face.use());
    }
  }

  /**
   * The rules by which drawings find them: those know neither the fonts above nor, without the
   * machine having its say, any other. What draws them tells no weight from another: each has a
   * name of its own.
   */
  String ofDrawings() {
    return Stream.of(
            rule("Drawing", NEXT.formatted("400Regular")),
            rule("DrawingBold", NEXT.formatted("700Bold")),
            rule("DrawingSigns", "dejavu-fonts-ttf/ttf/DejaVuSans.ttf"))
        .collect(Collectors.joining());
  }

  private String rule(String family, String file) {
    return "@font-face { font-family: %s; src: url(%s); }%n"
        .formatted(family, folder.resolve(file).toUri());
  }
}
