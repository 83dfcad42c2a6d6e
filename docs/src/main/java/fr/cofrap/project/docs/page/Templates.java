package fr.cofrap.project.docs.page;

import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The templates of {@code src/main/jte}: those of {@code text} make Markdown and are written as
 * they are, those of {@code page} make HTML and SVG and escape what they are given.
 */
public final class Templates {

  private static final String PACKAGE = "fr.cofrap.project.docs.jte.";

  /** What a table's row, an item, a heading or a picture begins with. */
  private static final Pattern MARK = Pattern.compile("^(\\||- |#+ |!\\[)");

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
    return spaced(render(TEXT, name, values));
  }

  /** One empty line between blocks, which the engine drops beside its control lines; never two. */
  private static String spaced(String text) {
    List<String> lines = text.lines().toList();
    StringBuilder spaced = new StringBuilder(lines.get(0)).append('\n');
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      String before = lines.get(i - 1);
      if (!line.isEmpty()) {
        spaced.append(before.isEmpty() || apart(lines, i) ? "\n" : "").append(line).append('\n');
      }
    }
    return spaced.toString();
  }

  /** Whether a line begins another block than the one above it: another kind, or another table. */
  private static boolean apart(List<String> lines, int i) {
    boolean head = i + 1 < lines.size() && lines.get(i + 1).startsWith("|---");
    return head || !kind(lines.get(i)).equals(kind(lines.get(i - 1)));
  }

  private static String kind(String line) {
    Matcher mark = MARK.matcher(line);
    return mark.find() ? mark.group() : "";
  }

  /** HTML or SVG from {@code page/NAME.jte}. */
  public static String page(String name, Map<String, Object> values) {
    return render(PAGE, name, values);
  }

  private static String render(TemplateEngine engine, String name, Map<String, Object> values) {
    StringOutput output = new StringOutput();
    try {
      engine.render(name + ".jte", values, output);
    } catch (TemplateException e) {
      throw e.getCause() instanceof DocsException told ? told : e;
    }
    return French.typeset(output.toString());
  }
}
