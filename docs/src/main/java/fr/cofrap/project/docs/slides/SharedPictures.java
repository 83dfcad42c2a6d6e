package fr.cofrap.project.docs.slides;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Chromium writes a hatching's picture once for each bar: the same picture is kept once. */
final class SharedPictures {

  private final Map<ByteBuffer, COSBase> first = new HashMap<>();

  private SharedPictures() {}

  /** The same PDF, ten times as small. */
  static byte[] in(byte[] pdf) {
    SharedPictures shared = new SharedPictures();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        shared.under(page.getResources().getCOSObject());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void under(COSDictionary resources) throws IOException {
    for (COSName kind : List.of(COSName.XOBJECT, COSName.PATTERN)) {
      COSDictionary used = resources.getCOSDictionary(kind);
      for (COSName name : used == null ? List.<COSName>of() : List.copyOf(used.keySet())) {
        if (used.getDictionaryObject(name) instanceof COSStream stream) {
          share(used, name, stream);
        }
      }
    }
  }

  private void share(COSDictionary used, COSName name, COSStream stream) throws IOException {
    if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
      try (InputStream in = stream.createRawInputStream()) {
        ByteBuffer content = ByteBuffer.wrap(in.readAllBytes());
        used.setItem(name, first.computeIfAbsent(content, it -> used.getItem(name)));
      }
    } else if (stream.getCOSDictionary(COSName.RESOURCES) != null) {
      under(stream.getCOSDictionary(COSName.RESOURCES));
    }
  }
}
