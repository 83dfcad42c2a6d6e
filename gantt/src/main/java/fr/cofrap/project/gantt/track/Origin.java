package fr.cofrap.project.gantt.track;

import fr.cofrap.project.gantt.plan.Task;
import fr.cofrap.project.kanban.Board;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What the cards said in the commit that opened the board.
 *
 * @param at when its author dated it
 * @param tasks in the order of their numbers
 */
public record Origin(Instant at, List<Task> tasks) {

  public Origin {
    tasks = List.copyOf(tasks);
  }

  /** Read from git; empty outside a repository, or where the clone was cut before that commit. */
  public static Optional<Origin> read(Path root) {
    String shallow = new String(git(root, "rev-parse", "--is-shallow-repository")).strip();
    if (!shallow.equals("false")) {
      return Optional.empty();
    }
    byte[] log =
        git(root, "log", "--reverse", "--diff-filter=A", "--format=%H %at", "--", Board.CARDS);
    Optional<String> first = new String(log).lines().findFirst();
    return first.map(line -> line.split(" ")).map(it -> of(root, it[0], Long.parseLong(it[1])));
  }

  private static Origin of(Path root, String commit, long seconds) {
    byte[] zip = git(root, "archive", "--format=zip", commit, Board.CARDS);
    try {
      Path copy = Files.createTempDirectory("tableau");
      try {
        unzip(zip, copy);
        List<Task> tasks = Board.read(copy).requireSound().cards().stream().map(Task::of).toList();
        return new Origin(Instant.ofEpochSecond(seconds), tasks);
      } finally {
        remove(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unzip(byte[] zip, Path folder) throws IOException {
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!entry.isDirectory() && file.startsWith(folder)) {
          Files.createDirectories(file.getParent());
          Files.write(file, entries.readAllBytes());
        }
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** What git answered; nothing when it refused, or is not there. */
  private static byte[] git(Path root, String... arguments) {
    List<String> command =
        Stream.concat(Stream.of("git", "-C", root.toString()), Stream.of(arguments)).toList();
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      byte[] output = process.getInputStream().readAllBytes();
      return process.waitFor() == 0 ? output : new byte[0];
    } catch (IOException e) {
      return new byte[0];
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
