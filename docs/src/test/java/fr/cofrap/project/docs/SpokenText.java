package fr.cofrap.project.docs;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a screen reader says of a tagged PDF: the text of its structure, in its order, and the texts
 * in place of pictures; neither page numbers nor decoration.
 */
final class SpokenText {

  private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
  private final StringBuilder spoken = new StringBuilder();

  private SpokenText() {}

  static String of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      SpokenText reader = new SpokenText();
      for (PDPage page : document.getPages()) {
        reader.texts.put(page, textsOf(page));
      }
      reader.say(document.getDocumentCatalog().getStructureTreeRoot(), null);
      return reader.spoken.toString();
    }
  }

  private static Map<Integer, String> textsOf(PDPage page) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.processPage(page);
    Map<Integer, String> found = new HashMap<>();
    extractor.getMarkedContents().forEach(it -> collect(it, found));
    return found;
  }

  private static void collect(PDMarkedContent content, Map<Integer, String> found) {
    StringBuilder text = new StringBuilder();
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition position) {
        text.append(position.getUnicode());
      } else if (part instanceof PDMarkedContent inner) {
        collect(inner, found);
      }
    }
    found.merge(content.getMCID(), text.toString(), String::concat);
  }

  private void say(PDStructureNode node, PDPage around) {
    PDPage page = around;
    if (node instanceof PDStructureElement element) {
      page = element.getPage() == null ? around : element.getPage();
      spoken.append(isPicture(element) ? element.getAlternateDescription() : "");
    }
    for (Object kid : node.getKids()) {
      sayKid(kid, page);
    }
  }

  private static boolean isPicture(PDStructureElement element) {
    return "Figure".equals(element.getStructureType()) && element.getAlternateDescription() != null;
  }

  private void sayKid(Object kid, PDPage page) {
    if (kid instanceof PDStructureNode inner) {
      say(inner, page);
    } else if (kid instanceof Integer id) {
      sayContent(page, id);
    } else if (kid instanceof PDMarkedContentReference reference) {
      sayContent(reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
    }
  }

  private void sayContent(PDPage page, int id) {
    spoken.append(texts.getOrDefault(page, Map.of()).getOrDefault(id, "")).append(' ');
  }
}
