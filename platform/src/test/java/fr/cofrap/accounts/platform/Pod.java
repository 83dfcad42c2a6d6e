package fr.cofrap.accounts.platform;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A pod to be.
 *
 * @param owner what makes it
 * @param spec empty where somebody else writes it
 */
record Pod(String namespace, String owner, Map<String, Object> labels, Map<String, Object> spec) {

  /**
   * The pods that are OpenFaaS' own affair: its gateway, and one for each function of the stack.
   */
  static Stream<Pod> ofOpenFaas() {
    return Stream.concat(
        Stream.of(new Pod("openfaas", "gateway", Map.of("app", "gateway"), Map.of())),
        Stack.functions().keySet().stream()
            .map(name -> new Pod("openfaas-fn", name, Map.of("faas_function", name), Map.of())));
  }

  List<Object> containers() {
    return Stream.concat(
            Tree.list(spec, "initContainers").stream(), Tree.list(spec, "containers").stream())
        .toList();
  }

  /** Whether a label selector selects it. */
  boolean matches(Map<String, Object> selector) {
    boolean labelled = labels.entrySet().containsAll(Tree.map(selector, "matchLabels").entrySet());
    return labelled && Tree.list(selector, "matchExpressions").stream().allMatch(this::satisfies);
  }

  private boolean satisfies(Object expression) {
    Object value = labels.get(Tree.text(expression, "key"));
    String operator = Tree.text(expression, "operator");
    return switch (operator) {
      case "Exists" -> value != null;
      case "In" -> Tree.list(expression, "values").contains(value);
      default -> throw new IllegalArgumentException("unknown operator " + operator);
    };
  }

  @Override
  public String toString() {
    return owner;
  }
}
