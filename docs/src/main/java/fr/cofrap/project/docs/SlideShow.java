package fr.cofrap.project.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;

/**
 * The slides of the defence, made by Marp: a page for the screen, which needs only the pictures
 * that it shows, and a PDF to hand over.
 */
public record SlideShow(Tree tree) {

  /** Where they are written. */
  public static final String SOURCE = "docs/soutenance/diaporama.md";

  /** The page. */
  public static final String HTML = "docs/soutenance/diaporama.html";

  /** The PDF. */
  public static final String PDF = "docs/soutenance/diaporama.pdf";

  /** What a property of the PDF is called, which says what it was drawn from. */
  static final String DRAWN_FROM = "DrawnFrom";

  /** All of them. */
  public static List<Product> products(Tree tree) {
    SlideShow slides = new SlideShow(tree);
    return tree.hasFile(SOURCE)
        ? List.of(
            Product.exact(HTML, () -> slides.made(".html")),
            new Product(PDF, slides::pdf, slides::isCurrent))
        : List.of();
  }

  /** A browser draws it, each version otherwise: it notes what it was drawn from. */
  private byte[] pdf() {
    try (PDDocument pdf = Loader.loadPDF(made(".pdf"))) {
      pdf.getDocumentInformation().setCustomMetadataValue(DRAWN_FROM, fingerprint());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isCurrent(byte[] kept) {
    try (PDDocument pdf = Loader.loadPDF(kept)) {
      return fingerprint().equals(pdf.getDocumentInformation().getCustomMetadataValue(DRAWN_FROM));
    } catch (IOException e) {
      return false;
    }
  }

  /** Of the page, which is made first, and of the pictures that it shows. */
  private String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(tree.bytes(HTML));
      Document deck = tree.document(SOURCE);
      Jsoup.parse(deck.html()).select("img").stream()
          .map(it -> deck.resolve(it.attr("src")))
          .filter(tree::hasFile)
          .forEach(it -> digest.update(tree.bytes(it)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Marp looks for pictures from where the Markdown is, so it works there. */
  private byte[] made(String kind) {
    Path npm = tree.resolve("docs/src/main/npm");
    try {
      Path made = Files.createTempFile("cofrap-slides", kind);
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
    } catch (IOException e) {
      throw new DocsException("node", e.getMessage(), "lancez docs/generate, qui l’installe");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
