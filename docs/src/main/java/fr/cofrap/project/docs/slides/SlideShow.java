package fr.cofrap.project.docs.slides;

import fr.cofrap.project.docs.products.Exact;
import fr.cofrap.project.docs.products.Product;
import fr.cofrap.project.docs.text.Tree;
import java.nio.file.Path;
import java.util.List;

/** The slides of the defence: a page for the screen, its picture, and a PDF to hand over. */
public final class SlideShow {

  /** The page. */
  public static final String HTML = "docs/soutenance/diaporama.html";

  /** The PDF. */
  public static final String PDF = "docs/soutenance/diaporama.pdf";

  private SlideShow() {}

  /**
   * All of them, the picture first.
   *
   * @param npm where npm installed Marp
   */
  public static List<Product> products(Tree tree, Path npm) {
    if (!tree.hasFile(DeckCheck.FILE)) {
      return List.of();
    }
    Marp marp = new Marp(tree, npm);
    return List.of(
        new Exact(SpeedChart.FILE, () -> SpeedChart.of(tree)),
        new Exact(HTML, () -> marp.html(DeckCheck.FILE)),
        new SlidesPdf(tree, marp));
  }
}
