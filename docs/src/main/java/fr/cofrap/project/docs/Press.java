package fr.cofrap.project.docs;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;

/**
 * The PDF/UA-1 of a document: tagged, titled, in French, with bookmarks, texts in place of
 * pictures, scopes of table headers and embedded fonts. The same sources give the same bytes.
 *
 * @param fonts the folder where npm put them
 */
record Press(Tree tree, Book book, Path fonts) implements Product {

  private record Face(String family, int weight, FontStyle style, String file) {}

  /** The documents that become PDFs, or the code that does. */
  static List<Product> products(Tree tree, boolean code) {
    Path fonts = tree.resolve("docs/src/main/npm/node_modules");
    return Book.all(tree).stream()
        .filter(it -> (it.chapters() != null) == code)
        .<Product>map(it -> new Press(tree, it, fonts))
        .toList();
  }

  @Override
  public String path() {
    return book.pdf();
  }

  /** Two machines may compress it otherwise: its content counts. */
  @Override
  public boolean isCurrent(byte[] kept) throws IOException {
    return Arrays.equals(content(kept), content(make()));
  }

  /** All that a PDF contains, compressed in no way. */
  static byte[] content(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
          byte[] content = stream.createInputStream().readAllBytes();
          try (OutputStream out = stream.createOutputStream()) {
            out.write(content);
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.setDocumentId(0L);
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  /**
   * Prints it.
   *
   * @throws DocsException when a picture, a text in its place or a font is missing
   */
  @Override
  public byte[] make() throws IOException {
    XRLog.setLoggingEnabled(false);
    List<Diagnostic> said = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.useUnicodeLineBreaker(new FrenchLines());
    builder.withProducer("docs/generate");
    builder.withDiagnosticConsumer(said::add);
    builder.withW3cDocument(
        new W3CDom().fromJsoup(new Page(tree, book, book.document(tree)).html()),
        tree.root().toUri().toString());
    builder.toStream(out);
    embed(builder);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      PDDocument pdf = renderer.getPdfDocument();
      // neither the hour nor the machine shows
      pdf.getDocumentInformation().setCreationDate(null);
      pdf.getDocumentInformation().setModificationDate(null);
      pdf.setDocumentId((long) book.source().hashCode());
      pdf.save(out);
    }
    DocsException.refuse(
        said.stream()
            .filter(it -> it.getLevel().intValue() >= Level.WARNING.intValue())
            .map(it -> new DocsException(book.source() + French.COLON + it.getFormattedMessage()))
            .toList());
    return out.toByteArray();
  }

  /** The fonts of texts and of drawings, which pdf/fonts.yml lists. */
  private void embed(PdfRendererBuilder builder) throws IOException {
    var list = Press.class.getResourceAsStream("pdf/fonts.yml");
    for (Face face : new YAMLMapper().readValue(list, Face[].class)) {
      Path file = fonts.resolve(face.file);
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
