package fr.cofrap.project.docs.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program to its end. */
public final class Run {

  private Run() {}

  /**
   * How it ended.
   *
   * @param code its exit code
   * @param output what it wrote
   * @param errors what it complained about
   */
  public record Result(int code, String output, String errors) {}

  /** Runs it in a folder, with this process's environment. */
  public static Result in(Path folder, String... command) {
    return in(folder, Map.of(), List.of(command));
  }

  /**
   * Runs it in a folder, with variables added to this process's environment.
   *
   * @throws DocsException when the program is not there
   */
  public static Result in(Path folder, Map<String, String> variables, List<String> command) {
    try {
      Path output = Files.createTempFile("cofrap-docs", ".out");
      Path errors = Files.createTempFile("cofrap-docs", ".err");
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
      builder.environment().putAll(variables);
      int code = builder.start().waitFor();
      return new Result(code, take(output), take(errors));
    } catch (IOException e) {
      throw new DocsException(
          command.get(0) + " : programme introuvable ; docs/generate l’installe");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DocsException(command.get(0) + " : interrompu");
    }
  }

  private static String take(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Files.delete(file);
    return text;
  }
}
