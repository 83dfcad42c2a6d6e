package fr.cofrap.project.docs;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
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
 */
record Press(Tree tree, Book book, Fonts fonts) implements Product {

  /** The documents that become PDFs, or the code that does. */
  static List<Product> products(Tree tree, boolean code) {
    Fonts fonts = new Fonts(tree.resolve("docs/src/main/npm/node_modules"));
    return Book.all(tree).stream()
        .filter(it -> it.isCode() == code)
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
    fonts.in(builder);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      settle(renderer.getPdfDocument());
      renderer.getPdfDocument().save(out);
    }
    DocsException.refuse(
        said.stream()
            .filter(it -> it.getLevel().intValue() >= Level.WARNING.intValue())
            .map(it -> new DocsException(book.source() + French.COLON + it.getFormattedMessage()))
            .toList());
    return out.toByteArray();
  }

  /** Neither the hour nor the machine shows. */
  private void settle(PDDocument document) {
    document.getDocumentInformation().setCreationDate(null);
    document.getDocumentInformation().setModificationDate(null);
    document.setDocumentId((long) book.source().hashCode());
  }
}
