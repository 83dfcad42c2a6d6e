package fr.cofrap.project.docs.pdf;

import fr.cofrap.project.docs.text.DocsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** All that a PDF contains, whatever way its streams were compressed, as a fingerprint. */
public final class PdfContent {

  private final MessageDigest digest;

  private PdfContent() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The fingerprint of a PDF.
   *
   * @throws DocsException when it is no PDF
   */
  public static String of(byte[] pdf) {
    PdfContent content = new PdfContent();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      COSDocument objects = document.getDocument();
      for (COSObjectKey key : new TreeMap<>(objects.getXrefTable()).keySet()) {
        content.add(key.getNumber() + " ");
        content.object(objects.getObjectFromPool(key).getObject());
      }
    } catch (IOException e) {
      throw new DocsException("PDF illisible\u00a0: " + e.getMessage());
    }
    return HexFormat.of().formatHex(content.digest.digest());
  }

  private void object(COSBase base) throws IOException {
    if (base instanceof COSObject reference) {
      add(reference.getKey() + " R ");
    } else if (base instanceof COSArray array) {
      add("[");
      for (int i = 0; i < array.size(); i++) {
        object(array.get(i));
      }
      add("]");
    } else if (base instanceof COSDictionary dictionary) {
      dictionary(dictionary);
    } else {
      add(base + " ");
    }
  }

  private void dictionary(COSDictionary dictionary) throws IOException {
    add("<<");
    TreeMap<COSName, COSBase> entries = new TreeMap<>();
    dictionary.entrySet().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
    if (dictionary instanceof COSStream stream) {
      entries.keySet().removeIf(name -> name == COSName.LENGTH);
      digest.update(decoded(stream));
    }
    for (var entry : entries.entrySet()) {
      add(entry.getKey() + " ");
      object(entry.getValue());
    }
    add(">>");
  }

  private static byte[] decoded(COSStream stream) throws IOException {
    try (InputStream in = stream.createInputStream()) {
      return in.readAllBytes();
    }
  }

  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }
}
