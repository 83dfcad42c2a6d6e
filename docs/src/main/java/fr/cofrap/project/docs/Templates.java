package fr.cofrap.project.docs;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.StringOutput;
import java.util.concurrent.Callable;

/**
 * The templates of {@code src/main/jte}: those of {@code text} make Markdown and are written as
 * they are, those of {@code page} make HTML and SVG and escape what they are given.
 */
public final class Templates {

  private static final String PACKAGE = "fr.cofrap.project.docs.jte.";

  private static final TemplateEngine TEXT = engine("text", ContentType.Plain);
  private static final TemplateEngine PAGE = engine("page", ContentType.Html);

  private Templates() {}

  private static TemplateEngine engine(String folder, ContentType type) {
    ClassLoader loader = Templates.class.getClassLoader();
    return TemplateEngine.createPrecompiled(null, type, loader, PACKAGE + folder);
  }

  /** A file that a template makes of its model. */
  static Product product(String path, String name, Callable<?> model) {
    return new Product.Text(
        path, () -> path.endsWith(".svg") ? page(name, model.call()) : text(name, model.call()));
  }

  /**
   * Markdown from {@code text/NAME.jte}. The engine leaves an empty line where one of its own was:
   * there is none between the rows of a table or the items of a list, and one between blocks.
   */
  public static String text(String name, Object model) {
    return render(TEXT, name, model)
        .strip()
        .concat("\n")
        .replaceAll("(?m)^(\\|.*)\n\\s*\n(?=\\|(?!.*\n\\| ?---))", "$1\n")
        .replaceAll("(?m)^(- .*)\n\\s*\n(?=- )", "$1\n")
        .replaceAll("\n\\s*\n\\s*", "\n\n");
  }

  /** HTML or SVG from {@code page/NAME.jte}. */
  public static String page(String name, Object model) {
    return render(PAGE, name, model);
  }

  private static String render(TemplateEngine engine, String name, Object model) {
    StringOutput output = new StringOutput();
    try {
      engine.render(name + ".jte", model, output);
    } catch (TemplateException e) {
      throw e.getCause() instanceof DocsException told ? told : e;
    }
    return French.typeset(output.toString());
  }
}
