package fr.cofrap.project.docs.slides;

import fr.cofrap.project.docs.products.Product;
import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.Document;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.commonmark.node.Image;

/**
 * The slides to hand over. Chromium draws them, each version otherwise: the PDF is current when the
 * fingerprint of the page and pictures that it was made of, which it holds, is today's.
 */
final class SlidesPdf implements Product {

  private static final String FINGERPRINT = "Empreinte";

  private final Tree tree;
  private final Marp marp;

  SlidesPdf(Tree tree, Marp marp) {
    this.tree = tree;
    this.marp = marp;
  }

  @Override
  public String path() {
    return SlideShow.PDF;
  }

  @Override
  public byte[] make() {
    try (PDDocument pdf = Loader.loadPDF(marp.pdf(DeckCheck.FILE));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      SharedImages.in(pdf);
      PDDocumentInformation information = pdf.getDocumentInformation();
      information.setCreationDate(null);
      information.setModificationDate(null);
      information.setCustomMetadataValue(FINGERPRINT, fingerprint());
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isCurrent(byte[] kept) {
    try (PDDocument pdf = Loader.loadPDF(kept)) {
      return fingerprint().equals(pdf.getDocumentInformation().getCustomMetadataValue(FINGERPRINT));
    } catch (IOException e) {
      throw new DocsException(path() + French.COLON + e.getMessage());
    }
  }

  private String fingerprint() throws IOException {
    MessageDigest digest = sha256();
    digest.update(marp.html(DeckCheck.FILE));
    Document deck = tree.document(DeckCheck.FILE);
    for (Image image : deck.all(Image.class)) {
      Path picture = tree.resolve(deck.folder()).resolve(image.getDestination());
      if (Files.isRegularFile(picture)) {
        digest.update(Files.readAllBytes(picture));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
