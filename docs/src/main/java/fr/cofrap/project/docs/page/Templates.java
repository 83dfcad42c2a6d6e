package fr.cofrap.project.docs.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

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
    TemplateEngine engine = TemplateEngine.createPrecompiled(null, type, loader, PACKAGE + folder);
    engine.setTrimControlStructures(true);
    return engine;
  }

  /** Markdown from {@code text/NAME.jte}. */
  public static String text(String name, Map<String, Object> values) {
    return render(TEXT, name, values);
  }

  /** HTML or SVG from {@code page/NAME.jte}. */
  public static String page(String name, Map<String, Object> values) {
    return render(PAGE, name, values);
  }

  private static String render(TemplateEngine engine, String name, Map<String, Object> values) {
    StringOutput output = new StringOutput();
    engine.render(name + ".jte", values, output);
    return output.toString();
  }
}
