package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.site.Jdk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a Java program is started.
 *
 * @param id its name in the figures
 * @param command the whole command
 */
record Launch(String id, List<String> command) {

  /**
   * A program in a jar, with the options that functions run with.
   *
   * @param more further options
   */
  static Launch jar(String id, Jdk jdk, Path options, Path jar, String... more) {
    List<String> command = new ArrayList<>(List.of(jdk.java(), "@" + options));
    command.addAll(List.of(more));
    command.addAll(List.of("-jar", jar.toString()));
    return new Launch(id, command);
  }

  /** The jar of a function, where the build leaves it. */
  static Path function(String name) {
    return Path.of("functions/%1$s/target/%1$s.jar".formatted(name)).toAbsolutePath();
  }

  /** The jar that does nothing but answer. */
  static Path floor() {
    return Path.of("benchmark/target/benchmark-floor.jar").toAbsolutePath();
  }
}
