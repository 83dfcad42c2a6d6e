package fr.cofrap.accounts.platform.machines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a command left behind.
 *
 * @param status its exit code
 * @param output what it wrote, on both outputs
 */
record Run(int status, String output) {

  private static final Pattern RECAP =
      Pattern.compile("(?m)^(\\S+) +: ok=\\d+ +changed=(\\d+) +unreachable=(\\d+)");

  /** Runs a command in a folder, with nothing to read, and waits for it. */
  static Run of(Path folder, Map<String, String> environment, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectInput(Path.of("/dev/null").toFile());
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Runs a command until it says that, then until the rest is done, and kills it then, as a power
   * cut would; what it had said.
   */
  static String killedAt(
      String words,
      Runnable until,
      Path folder,
      Map<String, String> environment,
      List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectInput(Path.of("/dev/null").toFile());
    builder.environment().putAll(environment);
    StringBuilder said = new StringBuilder();
    try {
      Process process = builder.start();
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        String line = lines.readLine();
        while (line != null) {
          said.append(line).append('\n');
          // the line after it may come only once what it announces is done
          line = line.contains(words) ? null : lines.readLine();
        }
        until.run();
      } finally {
        // what is stopped starts nothing more
        new ProcessBuilder("kill", "-STOP", "" + process.pid()).start().waitFor();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      process.waitFor();
      return said.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** How many things each machine saw change, as Ansible counts them. */
  Map<String, Integer> changes() {
    Map<String, Integer> changes = new TreeMap<>();
    Matcher matcher = RECAP.matcher(output);
    while (matcher.find()) {
      changes.put(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }
    return changes;
  }

  /** Its words, whatever space is between them: Ansible breaks lines where it likes. */
  String words() {
    return output.replaceAll("[ \\u00a0\\n]+", " ");
  }

  /** Itself, when it ended well. */
  Run succeeded() {
    if (status != 0) {
      throw new AssertionError("failed with " + status + ":\n" + output);
    }
    return this;
  }

  /** Itself, when it ended badly. */
  Run refused() {
    if (status == 0) {
      throw new AssertionError("was expected to fail:\n" + output);
    }
    return this;
  }
}
