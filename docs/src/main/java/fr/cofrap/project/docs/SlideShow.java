package fr.cofrap.project.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;

/**
 * The slides of the defence, made by Marp: a page for the screen, which needs only the pictures
 * that it shows, and this PDF of them, to hand over. A browser draws it, each version otherwise: it
 * notes what it was drawn from.
 */
record SlideShow(Tree tree) implements Product {

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
    SlideShow pdf = new SlideShow(tree);
    Product html =
        new Product.Text(HTML, () -> new String(pdf.marp(false), StandardCharsets.UTF_8));
    return tree.hasFile(SOURCE) ? List.of(html, pdf) : List.of();
  }

  @Override
  public String path() {
    return PDF;
  }

  @Override
  public byte[] make() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(marp(true))) {
      pdf.getDocumentInformation().setCustomMetadataValue(DRAWN_FROM, fingerprint());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  @Override
  public boolean isCurrent(byte[] kept) throws Exception {
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
  private byte[] marp(boolean pdf) throws Exception {
    String npm = tree.resolve("docs/src/main/npm").toString();
    ProcessBuilder marp =
        new ProcessBuilder(
            "node",
            npm + "/node_modules/@marp-team/marp-cli/marp-cli.js",
            "--no-stdin",
            "--config-file=" + npm + "/marp.config.mjs",
            "--pdf=" + pdf,
            "diaporama.md");
    marp.directory(tree.resolve("docs/soutenance").toFile());
    marp.environment().put("TEAM", String.join("<br>", Plan.cover(tree)));
    Process process = marp.start();
    byte[] content = process.getInputStream().readAllBytes();
    String said = new String(process.getErrorStream().readAllBytes());
    if (process.waitFor() != 0 || content.length == 0) {
      throw new DocsException("marp" + French.COLON + said);
    }
    return content;
  }
}
