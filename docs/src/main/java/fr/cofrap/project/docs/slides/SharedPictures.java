package fr.cofrap.project.docs.slides;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Chromium writes a hatching's picture once for each bar: the same picture is kept once. */
final class SharedPictures {

  private SharedPictures() {}

  /** The same PDF, ten times as small. */
  static byte[] in(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<ByteBuffer, COSBase> first = new HashMap<>();
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary it
            && it.getCOSDictionary(COSName.RESOURCES) != null) {
          share(it.getCOSDictionary(COSName.RESOURCES).getCOSDictionary(COSName.XOBJECT), first);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void share(COSDictionary used, Map<ByteBuffer, COSBase> first) throws IOException {
    for (COSName name : used == null ? List.<COSName>of() : List.copyOf(used.keySet())) {
      if (used.getDictionaryObject(name) instanceof COSStream stream
          && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
        ByteBuffer content = ByteBuffer.wrap(stream.createRawInputStream().readAllBytes());
        used.setItem(name, first.computeIfAbsent(content, it -> used.getItem(name)));
      }
    }
  }
}
