package fr.cofrap.accounts.benchmark.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON for people to read and compare: indented, short lists of values on one line. */
final class Json {

  private static final int WIDTH = 120;
  private static final String STEP = "  ";

  private Json() {}

  static String write(Object value) {
    return value(value, "", 0) + "\n";
  }

  private static String value(Object value, String indent, int before) {
    if (value instanceof Map<?, ?> map) {
      return object(map, indent);
    }
    if (value instanceof List<?> list) {
      return array(list, indent, before);
    }
    return value instanceof String text ? quote(text) : number((Number) value);
  }

  private static String object(Map<?, ?> map, String indent) {
    if (map.isEmpty()) {
      return "{}";
    }
    String inner = indent + STEP;
    return map.entrySet().stream()
        .map(entry -> member(quote(entry.getKey().toString()) + ": ", entry.getValue(), inner))
        .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
  }

  private static String member(String name, Object value, String indent) {
    return indent + name + value(value, indent, indent.length() + name.length());
  }

  private static String array(List<?> list, String indent, int before) {
    String inner = indent + STEP;
    List<String> items = list.stream().map(it -> value(it, inner, inner.length())).toList();
    String line = "[" + String.join(", ", items) + "]";
    if (before + line.length() < WIDTH) {
      return line;
    }
    return "[\n" + inner + String.join(",\n" + inner, items) + "\n" + indent + "]";
  }

  private static String number(Number number) {
    double value = number.doubleValue();
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("JSON has no " + value);
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** RFC 8259, 7. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
