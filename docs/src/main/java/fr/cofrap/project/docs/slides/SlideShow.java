package fr.cofrap.project.docs.slides;

import fr.cofrap.project.docs.products.Drawn;
import fr.cofrap.project.docs.products.Exact;
import fr.cofrap.project.docs.products.Product;
import fr.cofrap.project.docs.text.Document;
import fr.cofrap.project.docs.text.Run;
import fr.cofrap.project.docs.text.Tree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * The slides of the defence, made by Marp: a page for the screen, which needs only the pictures
 * that it shows, and a PDF to hand over.
 *
 * @param tree of the repository
 * @param npm where Marp and its configuration are
 */
public record SlideShow(Tree tree, Path npm) {

  /** Where they are written. */
  public static final String SOURCE = "docs/soutenance/diaporama.md";

  /** The page. */
  public static final String HTML = "docs/soutenance/diaporama.html";

  /** The PDF. */
  public static final String PDF = "docs/soutenance/diaporama.pdf";

  /** All of them. */
  public List<Product> products() {
    return tree.hasFile(SOURCE)
        ? List.of(
            new Exact(HTML, () -> made(".html")),
            new Drawn(tree, PDF, this::sources, () -> SharedPictures.in(made(".pdf"))))
        : List.of();
  }

  private Stream<byte[]> sources() {
    Document deck = tree.document(SOURCE);
    return Stream.concat(
        Stream.of(made(".html")),
        Jsoup.parse(deck.html()).select("img").stream()
            .map(it -> Path.of(deck.folder()).resolve(it.attr("src")).normalize().toString())
            .filter(tree::hasFile)
            .map(tree::bytes));
  }

  /** Marp looks for pictures from where the Markdown is, so it works there. */
  private byte[] made(String kind) {
    return Run.making(
        kind,
        tree.resolve(SOURCE).getParent(),
        Map.of("CHROME_PATH", tree.resolve("scripts/chromium").toString()),
        List.of(
            "node",
            npm.resolve("node_modules/@marp-team/marp-cli/marp-cli.js").toString(),
            "--no-stdin",
            "--config-file=" + npm.resolve("marp.config.mjs"),
            "--output={}",
            Path.of(SOURCE).getFileName().toString()));
  }
}
