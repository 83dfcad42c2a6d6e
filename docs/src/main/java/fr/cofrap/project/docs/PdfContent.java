package fr.cofrap.project.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** All that a PDF contains, whatever way its streams were compressed. */
public final class PdfContent {

  private PdfContent() {}

  /**
   * The same PDF, compressed in no way.
   *
   * @throws DocsException when it is no PDF
   */
  public static byte[] of(byte[] pdf) {
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
}
