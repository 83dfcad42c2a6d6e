package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.report.Way;
import fr.cofrap.accounts.benchmark.site.Jdk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a Java program is started.
 *
 * @param way what it is called in the figures
 * @param command the whole command
 */
record Launch(Way way, List<String> command) {

  /** A program, with the options that functions run with on that JDK, and others. */
  static Launch of(Way way, Jdk jdk, JavaOptions options, String... more) {
    List<String> command = new ArrayList<>(List.of(jdk.java()));
    options.files(jdk).forEach(file -> command.add("@" + file));
    command.addAll(List.of(more));
    command.addAll(List.of("-jar", jar(way).toString()));
    return new Launch(way, command);
  }

  /** Where the build leaves it. */
  static Path jar(Way way) {
    String path =
        way.isFloor()
            ? "benchmark/target/benchmark-floor.jar"
            : "functions/%1$s/target/%1$s.jar".formatted(way.program());
    return Path.of(path).toAbsolutePath();
  }
}
