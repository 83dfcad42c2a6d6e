package fr.cofrap.project.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;

/**
 * The slides of the defence, made by Marp: a page for the screen, which needs only the pictures
 * that it shows, and a PDF to hand over.
 *
 * @param path which of the two this is
 */
record SlideShow(Tree tree, String path) implements Product {

  /** Where they are written. */
  static final String SOURCE = "docs/soutenance/diaporama.md";

  /** The page. */
  static final String HTML = "docs/soutenance/diaporama.html";

  /** The PDF. */
  static final String PDF = "docs/soutenance/diaporama.pdf";

  /** What a property of the PDF is called, which says what it was drawn from. */
  static final String DRAWN_FROM = "DrawnFrom";

  /** Both, where they are written. */
  static List<Product> products(Tree tree) {
    return tree.hasFile(SOURCE)
        ? List.of(new SlideShow(tree, HTML), new SlideShow(tree, PDF))
        : List.of();
  }

  /** A browser draws the PDF, each version otherwise: it notes what it was drawn from. */
  @Override
  public byte[] make() throws Exception {
    byte[] made = marp();
    if (path.equals(HTML)) {
      return made;
    }
    try (PDDocument pdf = Loader.loadPDF(made)) {
      pdf.getDocumentInformation().setCustomMetadataValue(DRAWN_FROM, fingerprint());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  @Override
  public boolean isCurrent(byte[] kept) throws Exception {
    if (path.equals(HTML)) {
      return Product.super.isCurrent(kept);
    }
    String fingerprint = fingerprint();
    try (PDDocument pdf = Loader.loadPDF(kept)) {
      return fingerprint.equals(pdf.getDocumentInformation().getCustomMetadataValue(DRAWN_FROM));
    } catch (IOException e) {
      return false;
    }
  }

  /** Of the page, which is made first, and of the pictures that it shows. */
  private String fingerprint() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(tree.bytes(HTML));
    Document deck = tree.document(SOURCE);
    Jsoup.parse(deck.html()).select("img").stream()
        .map(it -> deck.resolve(it.attr("src")))
        .filter(tree::hasFile)
        .forEach(it -> digest.update(tree.bytes(it)));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Marp looks for pictures from where the Markdown is, so it works there. */
  private byte[] marp() throws Exception {
    Path npm = tree.resolve("docs/src/main/npm");
    Path made = Files.createTempFile("cofrap-slides", path.equals(HTML) ? ".html" : ".pdf");
    ProcessBuilder marp =
        new ProcessBuilder(
            "node",
            npm + "/node_modules/@marp-team/marp-cli/marp-cli.js",
            "--no-stdin",
            "--config-file=" + npm + "/marp.config.mjs",
            "--output=" + made,
            "diaporama.md");
    marp.directory(tree.resolve("docs/soutenance").toFile()).redirectErrorStream(true);
    marp.environment().put("CHROME_PATH", tree.resolve("scripts/chromium").toString());
    marp.environment().put("TEAM", String.join("<br>", Plan.cover(tree)));
    Process process = marp.start();
    String said = new String(process.getInputStream().readAllBytes());
    byte[] content = Files.readAllBytes(made);
    Files.delete(made);
    if (process.waitFor() != 0 || content.length == 0) {
      throw new DocsException("marp" + French.COLON + said);
    }
    return content;
  }
}
