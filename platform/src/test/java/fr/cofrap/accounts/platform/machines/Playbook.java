package fr.cofrap.accounts.platform.machines;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A playbook of the repository, to be run as an operator runs it. */
record Playbook(List<String> command) {

  static final Path ANSIBLE = Path.of("../ansible").toAbsolutePath().normalize();

  // Ansible asks for UTF-8, and for nothing that depends on this machine's own settings
  static final Map<String, String> ENVIRONMENT =
      Map.of("LC_ALL", "C.UTF-8", "ANSIBLE_NOCOLOR", "1", "ANSIBLE_CONFIG", "ansible.cfg");

  /** Skips the tests of a machine without Ansible, and says so. */
  static void need() {
    if (Run.of(ANSIBLE, Map.of(), List.of("sh", "-c", "command -v ansible-playbook")).status()
        != 0) {
      String said = "Non éprouvé : les rôles d’Ansible (ansible-playbook manque)";
      System.err.println(said);
      abort(said);
    }
  }

  /** The first two numbers of this machine's ansible-core. */
  static String core() {
    return Run.of(ANSIBLE, ENVIRONMENT, List.of("ansible", "--version"))
        .output()
        .replaceFirst("(?s)^.*?core (\\d+\\.\\d+).*$", "$1");
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Playbook of(String file, Path inventory) {
    return new Playbook(List.of("ansible-playbook", file, "-i", inventory.toString()));
  }

  /** With options more. */
  Playbook with(String... options) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(options));
    return new Playbook(all);
  }

  /** With a variable that wins over the inventory's: a number, a truth, a text, a list, a map. */
  Playbook set(String name, Object value) {
    return with("-e", json(Map.of(name, value)));
  }

  /** As {@code -e} reads it. */
  static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(it -> json(it.getKey()) + ": " + json(it.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Playbook::json).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof String text ? '"' + text + '"' : value.toString();
  }

  /** Part of a role alone, on the operator's machine, as roles include one another. */
  static Playbook part(String role, String tasks) {
    String words = "ansible localhost -i inventories/existing --playbook-dir . -m include_role -a";
    return new Playbook(List.of(words.split(" ")))
        .with("name=%s tasks_from=%s".formatted(role, tasks));
  }

  Run run() {
    return Run.of(ANSIBLE, ENVIRONMENT, command);
  }

  /** With programs of a folder before those of this machine. */
  Run run(Path programs) {
    Map<String, String> environment = new HashMap<>(ENVIRONMENT);
    environment.put("PATH", programs + ":" + System.getenv("PATH"));
    return Run.of(ANSIBLE, environment, command);
  }

  /** Killed, with all that it started, as soon as it comes to that task; what it had said. */
  String killedAt(String task) {
    return killedAt(task, () -> {});
  }

  /** Killed in the middle of that task, once the rest is done; what it had said. */
  String killedAt(String task, Runnable until) {
    Map<String, String> environment = new HashMap<>(ENVIRONMENT);
    // otherwise a task is named once its first result is there
    environment.put("ANSIBLE_DISPLAY_SKIPPED_HOSTS", "true");
    return Run.killedAt("[" + task + "]", until, ANSIBLE, environment, command);
  }
}
