package fr.cofrap.accounts.platform;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** {@code stack.yml}, as faas-cli reads it where the environment says nothing. */
final class Stack {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Z0-9_]+:-([^}]*)}");

  private Stack() {}

  static Map<String, Function> functions() {
    String text = VARIABLE.matcher(Repository.text("stack.yml")).replaceAll("$1");
    Map<String, Map<String, Map<String, Object>>> stack = new Yaml().load(text);
    return stack.get("functions").entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> new Function(it.getValue())));
  }

  /** What it says of one function. */
  record Function(Map<String, Object> members) {

    String text(String member) {
      return (String) members.get(member);
    }

    boolean yes(String member) {
      return Boolean.TRUE.equals(members.get(member));
    }

    @SuppressWarnings("unchecked")
    List<String> list(String member) {
      return (List<String>) members.get(member);
    }

    @SuppressWarnings("unchecked")
    Map<String, String> map(String member) {
      return (Map<String, String>) members.get(member);
    }

    @Override
    public String toString() {
      return text("image");
    }
  }
}
