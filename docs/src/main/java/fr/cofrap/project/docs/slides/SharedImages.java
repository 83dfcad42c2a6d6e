package fr.cofrap.project.docs.slides;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Chromium writes a hatching's picture once for each bar: the same picture is kept once. */
final class SharedImages {

  private final Map<ByteBuffer, COSBase> first = new HashMap<>();

  private SharedImages() {}

  /** Keeps each picture of a document once. */
  static void in(PDDocument pdf) throws IOException {
    SharedImages shared = new SharedImages();
    for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
      COSObject object = pdf.getDocument().getObjectFromPool(key);
      if (object.getObject() instanceof COSDictionary dictionary) {
        shared.resources(dictionary.getCOSDictionary(COSName.RESOURCES));
      }
    }
  }

  private void resources(COSDictionary resources) throws IOException {
    COSDictionary pictures = resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
    if (pictures == null) {
      return;
    }
    for (Map.Entry<COSName, COSBase> entry : pictures.entrySet()) {
      COSBase used = pictures.getDictionaryObject(entry.getKey());
      if (used instanceof COSStream stream
          && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
        entry.setValue(first.computeIfAbsent(content(stream), content -> entry.getValue()));
      }
    }
  }

  private static ByteBuffer content(COSStream stream) throws IOException {
    try (InputStream in = stream.createRawInputStream()) {
      return ByteBuffer.wrap(in.readAllBytes());
    }
  }
}
