package fr.cofrap.accounts.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command of this machine did.
 *
 * @param code its exit code
 * @param output all that it wrote
 */
record Command(int code, String output) {

  static Command run(Map<String, String> environment, Path folder, String input, String... words) {
    try {
      Path log = Files.createTempFile("command", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(words)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      int code = process.waitFor();
      String output = Files.readString(log);
      Files.delete(log);
      return new Command(code, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static Command run(String... words) {
    return run(Map.of(), Repository.ROOT, "", words);
  }

  /** What it wrote, if it succeeded. */
  String orThrow() {
    if (code != 0) {
      throw new IllegalStateException("exit code " + code + ": " + output);
    }
    return output;
  }
}
