package fr.cofrap.project.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program to its end. */
public final class Run {

  private Run() {}

  /**
   * What it writes, when it runs in a folder with variables added to this process's environment.
   *
   * @throws DocsException when the program is not there, or fails, with what it complained about
   */
  public static String in(Path folder, Map<String, String> variables, List<String> command) {
    try {
      Path errors = Files.createTempFile("cofrap-docs", ".err");
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().putAll(variables);
      Process process = builder.redirectError(errors.toFile()).start();
      String output = new String(process.getInputStream().readAllBytes());
      String complaints = Files.readString(errors);
      Files.delete(errors);
      if (process.waitFor() != 0) {
        throw new DocsException(command.get(0) + French.COLON + complaints);
      }
      return output;
    } catch (IOException e) {
      throw new DocsException(
          command.get(0) + " : programme introuvable ; docs/generate l’installe");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DocsException(command.get(0) + " : interrompu");
    }
  }
}
