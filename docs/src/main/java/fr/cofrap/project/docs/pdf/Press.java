package fr.cofrap.project.docs.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;

/**
 * Makes PDF/UA-1 of the documents: tagged, titled, in French, with bookmarks, texts in place of
 * pictures, scopes of table headers and embedded fonts. The same sources give the same bytes.
 */
public final class Press {

  private final Tree tree;
  private final Fonts fonts;

  public Press(Tree tree, Fonts fonts) {
    this.tree = tree;
    this.fonts = fonts;
  }

  /**
   * The PDF of a document.
   *
   * @throws DocsException when a picture, a text in its place or a sign in the fonts is missing
   */
  public byte[] print(Book book) {
    XRLog.setLoggingEnabled(false);
    org.jsoup.nodes.Document page = Page.of(tree, book, style());
    List<String> complaints = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.useUnicodeLineBreaker(new FrenchLines());
    builder.withProducer("docs/generate");
    builder.withDiagnosticConsumer(it -> complain(it, complaints));
    builder.withW3cDocument(new W3CDom().fromJsoup(page), tree.root().toUri().toString());
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
    return proven(book, out.toByteArray());
  }

  private byte[] proven(Book book, byte[] pdf) {
    try {
      Proof.missing(tree.document(book.source()), SpokenText.of(pdf))
          .ifPresent(
              lost -> {
                throw new DocsException(
                    book.source()
                        + " ne se retrouve pas dans le PDF, à partir de "
                        + French.quoted(lost));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf;
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

  private static String style() {
    try (InputStream in = Press.class.getResourceAsStream("print.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
