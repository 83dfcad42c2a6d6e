package fr.cofrap.project.docs;

import java.util.stream.Stream;

/** What people read in a repository; what a program takes for a template is none of it. */
public final class Written {

  private Written() {}

  /** Every Markdown document, read. */
  public static Stream<Document> documents(Tree tree) {
    return of(tree, "**/*.md").map(tree::document);
  }

  /** Every page of HTML. */
  public static Stream<String> pages(Tree tree) {
    return of(tree, "**/*.html");
  }

  private static Stream<String> of(Tree tree, String glob) {
    return tree.matching(glob).stream().filter(file -> !file.contains("/resources/"));
  }
}
