package fr.cofrap.accounts.benchmark;

import fr.cofrap.accounts.training.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a program is started: as its image does, with the same options, on the JDK that runs the
 * bench, which ./bench takes to be that of the images.
 *
 * @param program a function, or {@link #FLOOR}
 * @param id what its figures are called
 * @param command the whole command
 */
record Launch(String program, String id, List<String> command) {

  /** The JDK's own HTTP server, which does nothing but answer. */
  static final String FLOOR = "plancher";

  /** The functions. */
  static final List<String> FUNCTIONS =
      List.of("authenticate", "generate-password", "generate-2fa");

  private static final String JAVA = System.getProperty("java.home") + "/bin/java";

  /** A program without its cache, and other options before its jar. */
  static Launch plain(String program, String id, String... more) {
    String options = System.getenv().getOrDefault("COFRAP_JAVA_OPTIONS", "functions/java-options");
    List<String> command = new ArrayList<>(List.of(JAVA, "@" + options, "@" + options + "-25"));
    command.addAll(List.of(more));
    command.addAll(List.of("-jar", jar(program)));
    return new Launch(program, id, command);
  }

  private static String jar(String program) {
    return program.equals(FLOOR)
        ? "benchmark/target/benchmark-floor.jar"
        : "functions/%1$s/target/%1$s.jar".formatted(program);
  }

  /**
   * The functions as they are delivered, with AOT caches (JEP 483, 514) from the images' own
   * training: without its cache, a function would not start. All are trained at once.
   */
  static List<Launch> delivered() throws IOException, InterruptedException {
    List<Program> trainings = new ArrayList<>();
    for (String function : FUNCTIONS) {
      List<String> command = new ArrayList<>(List.of(JAVA, "-XX:+UseSerialGC"));
      command.add("-Djava.io.tmpdir=" + Site.FOLDER);
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.addAll(List.of(Training.class.getName(), function));
      command.addAll(plain(function, function, "-XX:AOTCacheOutput=" + cache(function)).command());
      trainings.add(Program.start(command, Map.of()));
    }
    for (Program training : trainings) {
      training.finish();
    }
    return FUNCTIONS.stream()
        .map(it -> plain(it, it, "-XX:AOTMode=on", "-XX:AOTCache=" + cache(it)))
        .toList();
  }

  private static Path cache(String function) {
    return Site.FOLDER.resolve(function + ".aot");
  }
}
