package fr.cofrap.project.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What poppler, which made none of it, reads of a PDF. */
public final class Poppler {

  private Poppler() {}

  /** What is on the pages, as pdftotext reads them, words cut at the end of a line left so. */
  public static String pages(byte[] pdf) throws IOException {
    return run(pdf, "pdftotext", "-layout", "-enc", "UTF-8", "@", "-");
  }

  /** What the structure says, in its order, as pdfinfo prints it. */
  static String structure(byte[] pdf) throws IOException {
    return run(pdf, "pdfinfo", "-struct-text", "-enc", "UTF-8", "@");
  }

  private static String run(byte[] pdf, String... command) throws IOException {
    Path file = Files.createTempFile("cofrap-docs", ".pdf");
    try {
      Files.write(file, pdf);
      List<String> words =
          List.of(command).stream().map(it -> it.equals("@") ? file.toString() : it).toList();
      return Run.in(file.getParent(), Map.of("LC_ALL", "C.UTF-8"), words);
    } finally {
      Files.delete(file);
    }
  }
}
