package fr.cofrap.project.docs.products;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.cofrap.project.docs.pdf.Book;
import fr.cofrap.project.docs.pdf.Press;
import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Schemas;
import fr.cofrap.project.docs.text.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/**
 * The code handed over with the final file, as a PDF. It is not kept, so that code may change
 * without it: it is never current, and made when asked for.
 *
 * @param tree of the repository
 * @param press what prints it
 */
public record Annexes(Tree tree, Press press) implements Product {

  private static final String LIST = "docs/pdf/annexes.yml";
  private static final String SCHEMA = "docs/pdf/annexes.schema.json";
  private static final String SOURCE = "docs/target/annexes.md";
  private static final String FILE = "\n### `%s`\n\n``````text\n%s``````\n";

  private record Plan(
      @JsonProperty("titre") String title,
      @JsonProperty("sous-titre") String subtitle,
      @JsonProperty("chapitres") List<Chapter> chapters) {}

  private record Chapter(
      @JsonProperty("titre") String title, @JsonProperty("fichiers") List<String> globs) {}

  @Override
  public String path() {
    return "docs/target/annexes.pdf";
  }

  @Override
  public boolean isCurrent(byte[] kept) {
    return false;
  }

  @Override
  public byte[] make() {
    Plan plan = Schemas.read(tree, LIST, SCHEMA, Plan.class);
    StringBuilder text = new StringBuilder("# " + plan.title() + "\n");
    plan.chapters().forEach(it -> write(it, text));
    try {
      Files.createDirectories(tree.resolve(SOURCE).getParent());
      Files.writeString(tree.resolve(SOURCE), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return press.print(new Book(SOURCE, path(), plan.subtitle(), plan.title(), "code"));
  }

  /** Code is written as it is: a template would put French spaces into it. */
  private void write(Chapter chapter, StringBuilder text) {
    text.append("\n## ").append(chapter.title()).append('\n');
    for (String glob : chapter.globs()) {
      List<String> files = tree.matching(glob);
      if (files.isEmpty()) {
        throw new DocsException(LIST + French.COLON + "aucun fichier ne répond à " + glob);
      }
      files.forEach(it -> text.append(FILE.formatted(it, tree.read(it))));
    }
  }
}
