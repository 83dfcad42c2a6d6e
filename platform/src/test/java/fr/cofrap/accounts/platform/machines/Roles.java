package fr.cofrap.accounts.platform.machines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The roles as they are written. */
final class Roles {

  static final Path FOLDER = Playbook.ANSIBLE.resolve("roles");

  private Roles() {}

  static List<String> names() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.map(it -> it.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The variables that a role gives a value to, for others to change. */
  static Set<String> defaults(String role) {
    Map<String, Object> defaults = yaml(FOLDER.resolve(role).resolve("defaults/main.yml"));
    return defaults == null ? Set.of() : defaults.keySet();
  }

  /** The variables that a role says it takes, whatever its entry point. */
  static Set<String> arguments(String role) {
    Map<String, Object> specs = yaml(FOLDER.resolve(role).resolve("meta/argument_specs.yml"));
    Set<String> arguments = new TreeSet<>();
    for (Object entry : ((Map<?, ?>) specs.get("argument_specs")).values()) {
      Object options = ((Map<?, ?>) entry).get("options");
      if (options instanceof Map<?, ?> map) {
        map.keySet().forEach(it -> arguments.add(it.toString()));
      }
    }
    return arguments;
  }

  /**
   * Every task of a role that does not say {@code no_log}, itself or by the block that holds it.
   */
  static List<Map<?, ?>> talkativeTasks(String role) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(role).resolve("tasks"))) {
      return files.flatMap(it -> talkative(new Yaml().load(Playbook.text(it)))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Map<?, ?>> talkative(List<Map<?, ?>> tasks) {
    return tasks.stream()
        .filter(it -> !Boolean.TRUE.equals(it.get("no_log")))
        .flatMap(it -> it.containsKey("block") ? ofBlock(it) : Stream.of(it));
  }

  @SuppressWarnings("unchecked")
  private static Stream<Map<?, ?>> ofBlock(Map<?, ?> block) {
    return Stream.of("block", "rescue", "always")
        .filter(block::containsKey)
        .flatMap(it -> talkative((List<Map<?, ?>>) block.get(it)));
  }

  /** The variables in its name that a role reads, and that nothing gives a value to. */
  static Set<String> unknown(String role) {
    String texts = texts(FOLDER.resolve(role));
    String name = "(" + role + "_[a-z0-9_]+)";
    Set<String> unknown = words("(?<![\\w./-])" + name + "(?![\\w/-]| ?\\()", texts);
    String all = texts(Playbook.ANSIBLE);
    unknown.removeAll(words("(?m)(?:^[ \\-{]*|[{,] ?)" + name + ":", all));
    unknown.removeAll(words("(?:register|loop_var): " + name, all));
    return unknown;
  }

  private static Set<String> words(String form, String text) {
    return Pattern.compile(form)
        .matcher(text)
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static String texts(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(it -> it.toString().matches(".*\\.(yml|j2)"))
          .filter(it -> !it.toString().contains("/inventories/"))
          .map(Playbook::text)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Object> yaml(Path file) {
    return Files.exists(file) ? new Yaml().load(Playbook.text(file)) : Map.of();
  }
}
