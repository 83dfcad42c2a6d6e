package fr.cofrap.project.docs.products;

import fr.cofrap.project.docs.pdf.Book;
import fr.cofrap.project.docs.pdf.Fonts;
import fr.cofrap.project.docs.pdf.Press;
import fr.cofrap.project.docs.slides.SlideShow;
import fr.cofrap.project.docs.text.Run;
import fr.cofrap.project.docs.text.Tree;
import fr.cofrap.project.docs.trace.Matrix;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every file that this module computes, by the name of its part. */
public final class Products {

  /** What npm installs, from the repository's root. */
  public static final String NPM = "docs/src/main/npm/node_modules";

  private static final String BOARD = "kanban/tableau.html";

  /** The part that is made only when it is named. */
  public static final String ON_DEMAND = "annexes";

  /** What each part is, for whoever asks. */
  public static final String PARTS =
      """
      diaporama : la soutenance en HTML et en PDF (docs/soutenance/)%n\
      matrice : la traçabilité des récits aux scénarios (docs/reference/tracabilite.md)%n\
      pdf : l’image du tableau, puis les documents de docs/pdf/documents.yml en PDF/UA%n\
      annexes : le code, en PDF à joindre au dossier ; seulement si on la nomme""";

  private Products() {}

  /** The parts, and what each of them makes. */
  public static Map<String, List<Product>> of(Tree tree) {
    Path npm = tree.resolve(NPM);
    Press press = new Press(tree, new Fonts(npm));
    Map<String, List<Product>> parts = new TreeMap<>();
    parts.put("diaporama", new SlideShow(tree, npm.getParent()).products());
    parts.put("matrice", List.of(new Exact(Matrix.FILE, () -> bytes(Matrix.of(tree)))));
    parts.put("pdf", Stream.concat(pictures(tree), books(tree, press)).toList());
    parts.put(ON_DEMAND, List.of(new Annexes(tree, press)));
    return parts;
  }

  private static Stream<Product> pictures(Tree tree) {
    return tree.hasFile(BOARD)
        ? Stream.of(
            new Drawn(
                tree,
                "docs/captures/tableau-fr.png",
                () -> Stream.of(tree.bytes(BOARD)),
                () -> Run.making(".png", made -> shoot(tree, made))))
        : Stream.empty();
  }

  private static void shoot(Tree tree, Path picture) {
    Run.in(
        tree.root(),
        Map.of(),
        List.of(
            tree.resolve("scripts/chromium").toString(),
            "--headless=new",
            "--hide-scrollbars",
            "--window-size=1360,960",
            "--screenshot=" + picture,
            tree.resolve(BOARD).toUri().toString()));
  }

  private static Stream<Product> books(Tree tree, Press press) {
    return Book.all(tree).stream().map(book -> new Printed(book, press));
  }

  /** What the repository keeps. */
  public static Stream<Product> all(Tree tree) {
    return of(tree).entrySet().stream()
        .filter(part -> !part.getKey().equals(ON_DEMAND))
        .flatMap(part -> part.getValue().stream());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
