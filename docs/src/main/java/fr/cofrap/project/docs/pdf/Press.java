package fr.cofrap.project.docs.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import fr.cofrap.project.docs.text.DocsException;
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
   * @throws DocsException when a picture or a text in its place is missing
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

  private static String style() {
    try (InputStream in = Press.class.getResourceAsStream("print.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
