package fr.cofrap.accounts.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Finds, in a model of Fabric8, the members that its classes did not know and set aside. */
final class Strangers {

  private static final String ASIDE = "getAdditionalProperties";

  private Strangers() {}

  /** Each unknown member, and the class that does not know it. */
  static Map<String, String> of(Object model) {
    Map<String, String> found = new HashMap<>();
    visit(model, found);
    return found;
  }

  private static void visit(Object value, Map<String, String> found) {
    if (value instanceof Collection<?> values) {
      values.forEach(it -> visit(it, found));
    } else if (value instanceof Map<?, ?> values) {
      values.values().forEach(it -> visit(it, found));
    } else if (value != null
        && value.getClass().getName().startsWith("io.fabric8.kubernetes.api")) {
      members(value, found);
    }
  }

  private static void members(Object model, Map<String, String> found) {
    for (Method method : model.getClass().getMethods()) {
      if (method.getParameterCount() > 0 || !method.getName().startsWith("get")) {
        continue;
      }
      Object member = call(method, model);
      if (method.getName().equals(ASIDE)) {
        ((Map<?, ?>) member)
            .keySet()
            .forEach(it -> found.put(it.toString(), model.getClass().getSimpleName()));
      } else {
        visit(member, found);
      }
    }
  }

  private static Object call(Method method, Object model) {
    try {
      return method.invoke(model);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(method.toString(), e);
    }
  }
}
