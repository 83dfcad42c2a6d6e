package fr.cofrap.project.docs;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;

/**
 * The fonts of the PDFs, embedded in each, for texts and for drawings; pdf/fonts.yml lists them.
 *
 * @param folder where npm put them
 */
public record Fonts(Path folder) {

  /** What a drawing asks for: the text's font, then the one that has the signs. */
  static final String OF_DRAWINGS = "Text, Signs";

  private record Face(String family, int weight, FontStyle style, String file) {}

  /**
   * Registers them.
   *
   * @throws DocsException when npm has not installed one
   */
  void in(PdfRendererBuilder builder) throws IOException {
    var list = Fonts.class.getResourceAsStream("pdf/fonts.yml");
    for (Face face : new YAMLMapper().readValue(list, Face[].class)) {
      Path file = folder.resolve(face.file);
      if (!Files.exists(file)) {
        throw new DocsException("la police " + file + " manque : docs/generate l’installe");
      }
      byte[] font = Files.readAllBytes(file);
      boolean signs = face.family.equals("Signs");
      FSFontUseCase use = signs ? FSFontUseCase.FALLBACK_FINAL : FSFontUseCase.DOCUMENT;
      EnumSet<FSFontUseCase> uses = EnumSet.of(use, FSFontUseCase.SVG);
      // from a file instead of a stream, a drawing's font of size 12 would be drawn at size 1
      builder.useFont(
          () -> new ByteArrayInputStream(font), face.family, face.weight, face.style, true, uses);
    }
  }
}
