package fr.cofrap.project.docs.products;

import fr.cofrap.project.docs.pdf.Book;
import fr.cofrap.project.docs.pdf.Press;
import fr.cofrap.project.docs.text.Data;
import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import fr.cofrap.project.docs.text.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The code handed over with the final file, as a PDF. It is not kept, so that code may change
 * without it: it is never current, and made when asked for.
 *
 * @param tree of the repository
 * @param press what prints it
 */
public record Annexes(Tree tree, Press press) implements Product {

  private static final String LIST = "docs/pdf/annexes.yml";
  private static final String SOURCE = "docs/target/annexes.md";
  private static final String FENCE = "``````";

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
    if (!(Data.in(tree, LIST) instanceof Map<?, ?> plan)
        || !(plan.get("chapitres") instanceof List<?> chapters)) {
      throw new DocsException(LIST + " a un titre, un sous-titre et des chapitres");
    }
    String title = String.valueOf(plan.get("titre"));
    StringBuilder text = new StringBuilder("# " + title + "\n");
    chapters.forEach(chapter -> write(chapter, text));
    save(text.toString());
    String subtitle = String.valueOf(plan.get("sous-titre"));
    return press.print(new Book(SOURCE, path(), subtitle, title, "code"));
  }

  private void write(Object entry, StringBuilder text) {
    if (!(entry instanceof Map<?, ?> chapter)
        || !(chapter.get("fichiers") instanceof List<?> globs)) {
      throw new DocsException(LIST + French.COLON + "un chapitre a un titre et des fichiers");
    }
    text.append("\n## ").append(chapter.get("titre")).append('\n');
    for (Object glob : globs) {
      List<String> files = tree.matching(String.valueOf(glob));
      if (files.isEmpty()) {
        throw new DocsException(LIST + French.COLON + "aucun fichier ne répond à " + glob);
      }
      files.forEach(file -> write(file, text));
    }
  }

  private void write(String file, StringBuilder text) {
    Stream.of("\n### `" + file + "`\n\n", FENCE, "text\n", tree.read(file), FENCE, "\n")
        .forEach(text::append);
  }

  private void save(String text) {
    try {
      Path source = tree.resolve(SOURCE);
      Files.createDirectories(source.getParent());
      Files.writeString(source, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
