package fr.cofrap.project.docs.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A vector drawing made ready to print: with the fonts of the PDF, not those of the machine. */
final class Drawing {

  private static final String IN_STYLE = "font-family\\s*:\\s*[^;}\"]+";
  private static final String AS_ATTRIBUTE = "font-family\\s*=\\s*\"[^\"]*\"";
  private static final String ROOT = "<svg(?=[\\s>])(?![^>]*font-family)";

  private Drawing() {}

  /** A copy, which goes with the program. */
  static Path printable(Path drawing) {
    try {
      Path copy = Files.createTempFile("cofrap-drawing", ".svg");
      copy.toFile().deleteOnExit();
      return Files.writeString(copy, dressed(Files.readString(drawing)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String dressed(String svg) {
    return svg.replaceAll(IN_STYLE, "font-family: " + Fonts.OF_DRAWINGS)
        .replaceAll(AS_ATTRIBUTE, "font-family=\"" + Fonts.OF_DRAWINGS + "\"")
        .replaceFirst(ROOT, "<svg font-family=\"" + Fonts.OF_DRAWINGS + "\"");
  }
}
