package fr.cofrap.accounts.features.deployment;

import fr.cofrap.accounts.features.world.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A jar of the product in a process of its own, as a container runs it. */
public final class JavaProcess {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Process process;
  private final Path output;

  private JavaProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts a module's jar.
   *
   * @param environment the variables that the product looks at; it sees no other of its own
   */
  public static JavaProcess start(String module, Map<String, String> environment) {
    return start(module, environment, "-XX:TieredStopAtLevel=1", it -> it);
  }

  /** Starts one with an option of the JVM, by a command that is wrapped in another. */
  static JavaProcess start(
      String module,
      Map<String, String> environment,
      String option,
      UnaryOperator<List<String>> wrapping) {
    Path jar = Repository.path("functions/" + module + "/target/" + module + ".jar");
    if (!Files.exists(jar)) {
      throw new AssertionError(jar + " is missing: run mvn verify, or mvn package first");
    }
    List<String> command = List.of(JAVA, "-XX:+UseSerialGC", option, "-jar", jar.toString());
    return launch(module, environment, wrapping.apply(command));
  }

  /** Starts a class that is in no jar. */
  static JavaProcess startClass(
      String name, Map<String, String> environment, String classPath, String main) {
    return launch(
        name,
        environment,
        List.of(JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath, main));
  }

  private static JavaProcess launch(
      String name, Map<String, String> environment, List<String> command) {
    try {
      Path output = Files.createTempFile(name, ".log");
      output.toFile().deleteOnExit();
      ProcessBuilder builder = new ProcessBuilder(command);
      System.getenv().keySet().stream()
          .filter(variable -> variable.startsWith("COFRAP_"))
          .forEach(builder.environment()::remove);
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true).redirectOutput(output.toFile());
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new JavaProcess(process, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills it: it has no time for anything. */
  public void kill() {
    process.destroyForcibly();
    exitWithin(Duration.ofSeconds(10));
  }

  /** Asks it to stop, as a cluster does. */
  public void terminate() {
    process.destroy();
  }

  /** Its number on this machine. */
  long pid() {
    return process.pid();
  }

  /** Whether it runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Its exit code, once it has ended by itself. */
  public int exitWithin(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("still running after " + patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return process.exitValue();
  }

  /** What it wrote so far. */
  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
