package fr.cofrap.project.docs.products;

import fr.cofrap.project.docs.board.BoardPages;
import fr.cofrap.project.docs.measures.Performances;
import fr.cofrap.project.docs.pdf.Book;
import fr.cofrap.project.docs.pdf.Fonts;
import fr.cofrap.project.docs.pdf.Press;
import fr.cofrap.project.docs.plan.Plan;
import fr.cofrap.project.docs.plan.PlanPages;
import fr.cofrap.project.docs.slides.SlideShow;
import fr.cofrap.project.docs.text.Tree;
import fr.cofrap.project.docs.trace.Matrix;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every file that this module computes, by the name of its part. */
public final class Products {

  /** What npm installs, from the repository's root. */
  public static final String NPM = "docs/src/main/npm/node_modules";

  /** The parts that are made only when they are named. */
  public static final Set<String> ON_DEMAND = Set.of("annexes", "mspdi", "reference");

  /** What each part is, for whoever asks. */
  public static final String PARTS =
      """
      tableau : le tableau, ses mesures et leurs dessins (kanban/)%n\
      gantt : le plan calculé et ses dessins (gantt/)%n\
      mesures : leur page et leur image, d’après le fichier que ./bench écrit (docs/reference/)%n\
      diaporama : la soutenance en HTML et en PDF (docs/soutenance/)%n\
      matrice : la traçabilité des récits aux scénarios (docs/reference/tracabilite.md)%n\
      pdf : les documents de docs/pdf/documents.yml en PDF/UA%n\
      Seulement si on les nomme :%n\
      annexes : le code, en PDF à joindre au dossier (docs/target/annexes.pdf)%n\
      mspdi : le plan pour Microsoft Project et ProjectLibre (docs/target/gantt.xml)%n\
      reference : fige le plan, une fois, avant la première carte commencée (gantt/reference.yml)""";

  private Products() {}

  /** The parts, and what each of them makes. */
  public static Map<String, List<Product>> of(Tree tree) {
    Path npm = tree.resolve(NPM);
    Press press = new Press(tree, new Fonts(npm));
    Map<String, List<Product>> parts = new LinkedHashMap<>();
    if (tree.hasFile(Plan.FILE)) {
      parts.put("tableau", BoardPages.products(tree));
      parts.put("gantt", PlanPages.products(tree));
      parts.put("mspdi", List.of(PlanPages.export(tree)));
      parts.put("reference", List.of(PlanPages.reference(tree)));
    }
    parts.put("mesures", Performances.products(tree));
    parts.put("diaporama", new SlideShow(tree, npm.getParent()).products());
    parts.put("matrice", List.of(new Exact(Matrix.FILE, () -> bytes(Matrix.of(tree)))));
    parts.put("pdf", books(tree, press).toList());
    parts.put("annexes", List.of(new Annexes(tree, press)));
    return parts;
  }

  private static Stream<Product> books(Tree tree, Press press) {
    return Book.all(tree).stream().map(book -> new Printed(book, press));
  }

  /** What the repository keeps. */
  public static Stream<Product> all(Tree tree) {
    return of(tree).entrySet().stream()
        .filter(part -> !ON_DEMAND.contains(part.getKey()))
        .flatMap(part -> part.getValue().stream());
  }

  /** What is wrong beside stale files, in French, when the board is among what was asked for. */
  public static List<String> problems(Tree tree, List<String> names) {
    boolean asked = names.isEmpty() || names.contains("tableau");
    return asked && tree.hasFile(Plan.FILE) ? BoardPages.problems(tree) : List.of();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
