package fr.cofrap.project.docs;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Writes what is computed in the repository. Ends with 0 when all is well, 1 when something is
 * stale or cannot be made, 2 when it is called wrongly. Its help is in generate.properties.
 */
@CommandLine.Command(
    name = "docs/generate",
    mixinStandardHelpOptions = true,
    resourceBundle = "fr.cofrap.project.docs.generate")
public final class Generate implements Callable<Integer> {

  private static final String BOARD = "tableau";
  private static final String FREEZE = "reference";

  @CommandLine.Option(names = "--check")
  private boolean check;

  @CommandLine.Option(names = "--root", hidden = true)
  private Path root = Path.of(".");

  @CommandLine.Parameters(arity = "0..*", paramLabel = "partie", descriptionKey = "parties")
  private List<String> names = List.of();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs from the command line. */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    System.exit(run(new PrintWriter(System.out, true), arguments));
  }

  static int run(PrintWriter out, String... arguments) {
    return new CommandLine(new Generate()).setOut(out).setErr(out).execute(arguments);
  }

  /** The parts of a repository, and what each of them makes. */
  private static Map<String, List<Product>> parts(Tree tree) {
    Map<String, List<Product>> parts = new LinkedHashMap<>();
    if (tree.hasFile(Plan.FILE)) {
      parts.put(BOARD, BoardPages.products(tree));
      parts.put("gantt", Project.products(tree));
      parts.put(FREEZE, List.of(Progress.Reference.product(tree)));
    }
    parts.put("mesures", Performances.products(tree));
    parts.put("diaporama", SlideShow.products(tree));
    parts.put("matrice", List.of(Matrix.product(tree)));
    parts.put("pdf", Press.products(tree, false));
    parts.put("annexes", Press.products(tree, true));
    return parts;
  }

  /** What a repository keeps. */
  static Stream<Product> kept(Tree tree) {
    Map<String, List<Product>> parts = parts(tree);
    parts.remove(FREEZE);
    return parts.values().stream().flatMap(List::stream);
  }

  @Override
  public Integer call() throws Exception {
    try {
      boolean board = names.isEmpty() || names.contains(BOARD);
      Tree before = Tree.at(root);
      if (board && !check && before.hasFile(Plan.FILE)) {
        String history = Templates.text("historique", History.next(before));
        Files.writeString(before.resolve(History.FILE), history);
      }
      Tree tree = Tree.at(root);
      boolean well = true;
      for (Product it : asked(tree).toList()) {
        well &= make(tree, it);
      }
      return well ? 0 : 1;
    } catch (DocsException e) {
      spec.commandLine().getOut().println(e.getMessage());
      return 1;
    }
  }

  private Stream<Product> asked(Tree tree) {
    Map<String, List<Product>> parts = parts(tree);
    if (!parts.keySet().containsAll(names)) {
      String known = "partie inconnue" + French.SEMICOLON + "il y a " + parts.keySet();
      throw new CommandLine.ParameterException(spec.commandLine(), known);
    }
    return names.isEmpty() ? kept(tree) : names.stream().map(parts::get).flatMap(List::stream);
  }

  /** One that cannot be made does not keep the others from being so. */
  private boolean make(Tree tree, Product product) throws Exception {
    Path file = tree.resolve(product.path());
    String said;
    try {
      if (Files.exists(file) && product.isCurrent(Files.readAllBytes(file))) {
        said = "à jour";
      } else if (check) {
        said = "périmé, docs/generate le refait";
      } else {
        Files.createDirectories(file.getParent());
        Files.write(file, product.make());
        said = "refait";
      }
    } catch (DocsException e) {
      said = e.getMessage();
    }
    spec.commandLine().getOut().println("  " + product.path() + French.COLON + said);
    return said.equals("à jour") || said.equals("refait");
  }
}
