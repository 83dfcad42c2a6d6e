package fr.cofrap.project.docs.figures;

import fr.cofrap.project.docs.text.DocsException;
import fr.cofrap.project.docs.text.French;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way to a value: {@code a.b}, {@code a[0]}, {@code a[name=value].b}, and {@code .nombre} at
 * its end for how many there are.
 *
 * @param written the whole of it
 */
record ValuePath(String written) {

  private static final String SIZE = "nombre";
  private static final Pattern STEP =
      Pattern.compile(
          "\\[(?<index>\\d+)\\]|\\[(?<key>[^=\\]]+)=(?<value>[^\\]]*)\\]|\\.?(?<name>[^.\\[\\]]+)");

  static ValuePath of(String written) {
    Matcher step = STEP.matcher(written);
    int end = 0;
    while (step.find() && step.start() == end) {
      end = step.end();
    }
    if (end == 0 || end < written.length()) {
      throw new DocsException("chemin mal formé" + French.COLON + written);
    }
    return new ValuePath(written);
  }

  /** What it leads to in a file's content. */
  Object in(Object content) {
    Object here = content;
    Matcher step = STEP.matcher(written);
    while (step.find()) {
      here = taken(step, here);
      if (here == null) {
        throw new DocsException(
            "le chemin "
                + French.quoted(written)
                + " ne mène à rien après "
                + French.quoted(written.substring(0, step.start())));
      }
    }
    return here;
  }

  private static Object taken(Matcher step, Object here) {
    if (step.group("index") != null) {
      int index = Integer.parseInt(step.group("index"));
      return here instanceof List<?> list && index < list.size() ? list.get(index) : null;
    }
    if (step.group("key") != null) {
      return chosen(here, step.group("key"), step.group("value"));
    }
    return named(here, step.group("name"));
  }

  private static Object named(Object here, String name) {
    if (here instanceof Map<?, ?> map) {
      Object found = map.get(name);
      return found == null && name.equals(SIZE) ? (Object) map.size() : found;
    }
    return here instanceof Collection<?> list && name.equals(SIZE) ? list.size() : null;
  }

  private static Object chosen(Object here, String key, String value) {
    if (!(here instanceof List<?> list)) {
      return null;
    }
    return list.stream()
        .filter(it -> it instanceof Map<?, ?> map && value.equals(String.valueOf(map.get(key))))
        .findFirst()
        .orElse(null);
  }
}
