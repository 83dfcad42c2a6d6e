package fr.cofrap.project.docs;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
 * Makes PDF/UA-1 of the documents: tagged, titled, in French, with bookmarks, texts in place of
 * pictures, scopes of table headers and embedded fonts. The same sources give the same bytes.
 */
record Press(Tree tree, Fonts fonts) {

  Press(Tree tree) {
    this(tree, new Fonts(tree.resolve("docs/src/main/npm/node_modules")));
  }

  /** The documents that become PDFs, or the code that does. */
  static List<Product> products(Tree tree, boolean code) {
    return Book.all(tree).stream()
        .filter(it -> it.isCode() == code)
        .map(new Press(tree)::product)
        .toList();
  }

  /** Two machines may compress it otherwise: its content counts. */
  private Product product(Book book) {
    return new Product(
        book.pdf(), () -> print(book), it -> Arrays.equals(content(it), content(print(book))));
  }

  /**
   * All that a PDF contains, compressed in no way.
   *
   * @throws DocsException when it is no PDF
   */
  static byte[] content(byte[] pdf) {
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
    } catch (IOException e) {
      throw new DocsException("PDF illisible" + French.COLON + e.getMessage());
    }
  }

  /**
   * The PDF of a document.
   *
   * @throws DocsException when a picture, a text in its place or a font is missing
   */
  byte[] print(Book book) {
    XRLog.setLoggingEnabled(false);
    List<String> complaints = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.useUnicodeLineBreaker(new FrenchLines());
    builder.withProducer("docs/generate");
    builder.withDiagnosticConsumer(it -> complain(it, complaints));
    builder.withW3cDocument(
        new W3CDom().fromJsoup(new Page(tree, book, book.document(tree)).html()),
        tree.root().toUri().toString());
    builder.toStream(out);
    fonts.in(builder);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      settle(renderer.getPdfDocument(), book);
      renderer.getPdfDocument().save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!complaints.isEmpty()) {
      throw new DocsException(book.source() + "\u00a0: " + String.join("\n", complaints));
    }
    return out.toByteArray();
  }

  /** Neither the hour nor the machine shows. */
  private static void settle(PDDocument document, Book book) {
    document.getDocumentInformation().setCreationDate(null);
    document.getDocumentInformation().setModificationDate(null);
    document.setDocumentId((long) book.source().hashCode());
  }

  private static void complain(Diagnostic diagnostic, List<String> complaints) {
    if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
      complaints.add(diagnostic.getFormattedMessage());
    }
  }
}
