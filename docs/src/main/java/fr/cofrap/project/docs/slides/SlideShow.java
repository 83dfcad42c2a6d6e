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
import org.commonmark.node.Image;

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

  private static final String MARP = "node_modules/@marp-team/marp-cli/marp-cli.js";

  /** All of them, the picture first. */
  public List<Product> products() {
    return tree.hasFile(SOURCE)
        ? List.of(
            new Exact(SpeedChart.FILE, () -> SpeedChart.of(tree)),
            new Exact(HTML, () -> made(".html")),
            new Drawn(tree, PDF, this::sources, () -> SharedPictures.in(made(".pdf"))))
        : List.of();
  }

  private Stream<byte[]> sources() {
    Document deck = tree.document(SOURCE);
    return Stream.concat(
        Stream.of(made(".html")),
        deck.all(Image.class).stream()
            .map(it -> Path.of(deck.folder()).resolve(it.getDestination()).normalize().toString())
            .filter(tree::hasFile)
            .map(tree::bytes));
  }

  /** Marp looks for pictures from where the Markdown is, so it works there. */
  private byte[] made(String kind) {
    Path folder = tree.resolve(SOURCE).getParent();
    Map<String, String> browser =
        Map.of("CHROME_PATH", tree.resolve("scripts/chromium").toString());
    return Run.making(
        kind,
        made ->
            Run.in(
                folder,
                browser,
                List.of(
                    "node",
                    npm.resolve(MARP).toString(),
                    "--no-stdin",
                    "--config-file=" + npm.resolve("marp.config.mjs"),
                    "--output=" + made,
                    Path.of(SOURCE).getFileName().toString())));
  }
}
