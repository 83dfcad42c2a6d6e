package fr.cofrap.accounts.features.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs of the distribution that the deployment needs around it. */
final class Programs {

  private Programs() {}

  /** Runs one to its end. */
  static void run(Path folder, String... command) {
    try {
      Process process = start(folder, command);
      if (process.waitFor() != 0) {
        throw new AssertionError(command[0] + " gave up with exit code " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts one; what it says goes to a file of the folder. */
  static Process start(Path folder, String... command) {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve(Path.of(command[0]).getFileName() + ".log").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(
          command[0] + " is missing: run ./verify, which installs it", e);
    }
  }

  /** As root, the same program as nobody of the machine, which servers insist on. */
  static String[] asNobody(String... command) {
    List<String> words = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      words.addAll(List.of("unshare", "-U"));
    }
    words.addAll(List.of(command));
    return words.toArray(String[]::new);
  }
}
