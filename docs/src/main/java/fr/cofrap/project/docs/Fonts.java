package fr.cofrap.project.docs;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
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

  private static final String FACES =
      """
      Text 400 NORMAL @expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf
      Text 400 ITALIC @expo-google-fonts/atkinson-hyperlegible-next/400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf
      Text 700 NORMAL @expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf
      Text 700 ITALIC @expo-google-fonts/atkinson-hyperlegible-next/700Bold_Italic/AtkinsonHyperlegibleNext_700Bold_Italic.ttf
      Code 400 NORMAL @expo-google-fonts/atkinson-hyperlegible-mono/400Regular/AtkinsonHyperlegibleMono_400Regular.ttf
      Code 700 NORMAL @expo-google-fonts/atkinson-hyperlegible-mono/700Bold/AtkinsonHyperlegibleMono_700Bold.ttf
      Signs 400 NORMAL dejavu-fonts-ttf/ttf/DejaVuSans.ttf
      Signs 700 NORMAL dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf
      """;

  /**
   * Registers them, for texts and for drawings.
   *
   * @throws DocsException when npm has not installed them
   */
  void in(PdfRendererBuilder builder) {
    FACES.lines().map(face -> face.split(" ")).forEach(face -> add(face, builder));
  }

  private void add(String[] face, PdfRendererBuilder builder) {
    Set<FSFontUseCase> use =
        EnumSet.of(
            face[0].equals("Signs") ? FSFontUseCase.FALLBACK_FINAL : FSFontUseCase.DOCUMENT,
            FSFontUseCase.SVG);
    try {
      byte[] font = Files.readAllBytes(folder.resolve(face[3]));
      int weight = Integer.parseInt(face[1]);
      FontStyle style = FontStyle.valueOf(face[2]);
      // from a file instead of a stream, a drawing's font of size 12 would be drawn at size 1
      builder.useFont(() -> new ByteArrayInputStream(font), face[0], weight, style, true, use);
    } catch (IOException e) {
      throw new DocsException("la police " + face[3] + " manque\u00a0: docs/generate l’installe");
    }
  }
}
