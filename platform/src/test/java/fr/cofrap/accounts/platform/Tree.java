package fr.cofrap.accounts.platform;

import java.util.List;
import java.util.Map;

/** Walks a YAML document. What is absent reads as null, or as nothing. */
final class Tree {

  private Tree() {}

  /** The value at the end of a path of keys. */
  static Object at(Object node, String... path) {
    Object here = node;
    for (String key : path) {
      here = here instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return here;
  }

  static String text(Object node, String... path) {
    Object found = at(node, path);
    return found == null ? null : String.valueOf(found);
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object node, String... path) {
    return at(node, path) instanceof List<?> list ? (List<Object>) list : List.of();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object node, String... path) {
    return at(node, path) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
