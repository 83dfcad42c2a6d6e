package fr.cofrap.project.docs;

import fr.cofrap.project.docs.products.Product;
import fr.cofrap.project.docs.products.Products;
import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Tree;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes what is computed from the documents: {@code Generate ROOT [--check] [part…]}. With {@code
 * --check}, writes nothing and says what is no longer current. Ends with 0 when all is well, 1 when
 * something is stale or cannot be made, 2 when it is called wrongly.
 */
public final class Generate {

  private static final String CHECK = "--check";

  private final Tree tree;
  private final PrintStream out;

  private Generate(Tree tree, PrintStream out) {
    this.tree = tree;
    this.out = out;
  }

  /** Runs from the command line. */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    System.exit(run(arguments, System.out));
  }

  static int run(String[] arguments, PrintStream out) {
    List<String> rest = new ArrayList<>(Arrays.asList(arguments));
    boolean check = rest.remove(CHECK);
    if (rest.isEmpty()) {
      out.println("Usage\u00a0: Generate RACINE [--check] [partie…]");
      return 2;
    }
    try {
      Generate generate = new Generate(Tree.at(Path.of(rest.remove(0))), out);
      return generate.parts(rest).stream().map(it -> generate.one(it, check)).reduce(0, Math::max);
    } catch (DocsException e) {
      out.println(e.getMessage());
      return 1;
    }
  }

  private List<Product> parts(List<String> names) {
    Map<String, List<Product>> parts = Products.of(tree);
    for (String name : names) {
      if (!parts.containsKey(name)) {
        throw new DocsException(
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
  private int one(Product product, boolean check) {
    try {
      Path file = tree.resolve(product.path());
      boolean current = isCurrent(product, file);
      if (!current && !check) {
        write(file, product.make());
      }
      say(product, current ? "à jour" : check ? "périmé, docs/generate le refait" : "refait");
      return current || !check ? 0 : 1;
    } catch (DocsException e) {
      say(product, e.getMessage());
      return 1;
    }
  }

  private void say(Product product, String what) {
    out.println("  " + product.path() + French.COLON + what);
  }

  private static boolean isCurrent(Product product, Path file) {
    try {
      return Files.exists(file) && product.isCurrent(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
