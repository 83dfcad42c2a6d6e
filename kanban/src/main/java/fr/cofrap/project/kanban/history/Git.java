package fr.cofrap.project.kanban.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The git command, in one repository, whatever the person who runs it has configured. */
final class Git {

  /** What the user's settings must not change, and substituted commits that are not the history. */
  private static final List<String> PLAIN =
      List.of(
          "git",
          "--no-pager",
          "--no-replace-objects",
          "-c",
          "log.showSignature=false",
          "-c",
          "core.quotePath=false",
          "-C");

  private final Path root;

  Git(Path root) {
    this.root = root;
  }

  /**
   * What a run said.
   *
   * @param code 0 when it went well
   * @param output of the command
   * @param complaint what it wrote to the error output
   */
  record Answer(int code, byte[] output, String complaint) {

    boolean ok() {
      return code == 0;
    }

    String text() {
      return new String(output, StandardCharsets.UTF_8).strip();
    }
  }

  /** Runs git; a missing program is an answer too. */
  Answer run(String... arguments) {
    return run(new byte[0], arguments);
  }

  Answer run(byte[] input, String... arguments) {
    List<String> command = new ArrayList<>(PLAIN);
    command.add(root.toString());
    command.addAll(Arrays.asList(arguments));
    try {
      return run(command, input);
    } catch (IOException e) {
      return new Answer(127, new byte[0], e.getMessage());
    }
  }

  /** Through files, so that neither side ever waits for the other to read. */
  private static Answer run(List<String> command, byte[] input) throws IOException {
    Path in = Files.createTempFile("kanban-git", ".in");
    Path complaints = Files.createTempFile("kanban-git", ".err");
    try {
      Files.write(in, input);
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.redirectInput(in.toFile()).redirectError(complaints.toFile());
      builder.environment().put("LC_ALL", "C");
      Process process = builder.start();
      byte[] output = process.getInputStream().readAllBytes();
      return new Answer(process.waitFor(), output, Files.readString(complaints).strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    } finally {
      Files.delete(in);
      Files.delete(complaints);
    }
  }
}
