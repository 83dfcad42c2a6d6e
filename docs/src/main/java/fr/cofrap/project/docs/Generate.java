package fr.cofrap.project.docs;

import fr.cofrap.project.docs.products.Product;
import fr.cofrap.project.docs.products.Products;
import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Tree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/**
 * Writes what is computed in the repository. Ends with 0 when all is well, 1 when something is
 * stale or cannot be made, 2 when it is called wrongly.
 */
@CommandLine.Command(
    name = "docs/generate",
    mixinStandardHelpOptions = true,
    description =
        "Refait ce qui se calcule dans le dépôt. Un fichier déjà à jour n’est pas touché.",
    footer = {
      "",
      "Sans partie, toutes sont refaites, hors celles qui ne se font que si on les nomme.",
      "Deux choses se refont ailleurs, parce qu’elles demandent le produit en marche : les captures d’écran",
      "(./verify -Dcaptures) et les mesures de performance (./bench)."
    })
public final class Generate implements Callable<Integer> {

  @CommandLine.Option(
      names = "--check",
      description = "n’écrit rien, dit ce qui n’est plus à jour, et finit par 1 s’il y en a")
  private boolean check;

  @CommandLine.Option(names = "--root", hidden = true)
  private Path root = Path.of(".");

  @CommandLine.Parameters(arity = "0..*", paramLabel = "partie", description = Products.PARTS)
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

  @Override
  public Integer call() {
    try {
      Tree tree = Tree.at(root);
      int code = parts(tree).stream().map(it -> one(tree, it)).reduce(0, Math::max);
      List<String> problems = Products.problems(Tree.at(root), names);
      problems.forEach(out()::println);
      return problems.isEmpty() ? code : 1;
    } catch (DocsException e) {
      out().println(e.getMessage());
      return 1;
    }
  }

  private List<Product> parts(Tree tree) {
    Map<String, List<Product>> parts = Products.of(tree);
    for (String name : names) {
      if (!parts.containsKey(name)) {
        throw new CommandLine.ParameterException(
            spec.commandLine(),
            "partie inconnue"
                + French.COLON
                + name
                + French.SEMICOLON
                + "il y a "
                + parts.keySet());
      }
    }
    return names.isEmpty()
        ? Products.all(tree).toList()
        : names.stream().flatMap(name -> parts.get(name).stream()).toList();
  }

  /** One that cannot be made does not keep the others from being so. */
  private int one(Tree tree, Product product) {
    try {
      Path file = tree.resolve(product.path());
      if (Files.exists(file) && current(product, Files.readAllBytes(file))) {
        return say(product, "à jour", 0);
      }
      if (check) {
        return say(product, "périmé, docs/generate le refait", 1);
      }
      Files.createDirectories(file.getParent());
      Files.write(file, product.make());
      return say(product, "refait", 0);
    } catch (DocsException e) {
      return say(product, e.getMessage(), 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean current(Product product, byte[] kept) {
    return check ? product.isCurrent(kept) : product.isFresh(kept);
  }

  private int say(Product product, String what, int code) {
    out().println("  " + product.path() + French.COLON + what);
    return code;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
