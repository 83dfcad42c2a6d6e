package fr.cofrap.accounts.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * What a demonstration that was killed leaves in its folder. The folder's lock says that its owner
 * is gone, so the next one may clear it away.
 */
final class Leftovers {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path files;
  private final Path making;

  /**
   * @param folder the folder of the demonstration
   * @param files where in it the database is
   */
  Leftovers(Path folder, String files) {
    this.files = folder.resolve(files);
    this.making = folder.resolve("making");
  }

  /**
   * Stops a database that still runs on these files: cleanly, or where a client holds it at once;
   * it loses nothing either way. Whatever else runs under the number that it had is left alone.
   */
  void stopOrphan() throws IOException {
    Path pidFile = files.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> orphan = process(pidFile).filter(this::isOurs);
    if (orphan.isPresent()) {
      stop(orphan.get());
    } else {
      Files.delete(pidFile);
    }
  }

  /** A file cut short names nobody; after a power cut it may hold anything. */
  private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
    List<String> lines = Files.readAllLines(pidFile, StandardCharsets.ISO_8859_1);
    try {
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Numbers are used again: another PostgreSQL may have this one by now. */
  private boolean isOurs(ProcessHandle process) {
    return process.info().command().filter(it -> it.endsWith("postgres")).isPresent()
        && process
            .info()
            .arguments()
            .filter(it -> List.of(it).contains(files.toString()))
            .isPresent();
  }

  private static void stop(ProcessHandle process) {
    process.destroy();
    if (!hasEnded(process)) {
      process.destroyForcibly();
      if (!hasEnded(process)) {
        throw new DemoException(
            "La base d’une démonstration interrompue ne s’arrête pas : terminez le processus "
                + process.pid()
                + ", puis recommencez.");
      }
    }
  }

  private static boolean hasEnded(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  /** A database whose making was cut short never held an account: it is made again. */
  void dropHalfMade() throws IOException {
    if (Files.exists(making)) {
      delete(files);
    }
    if (!Files.exists(files)) {
      Files.createDirectories(making.getParent());
      Files.writeString(making, "");
    }
  }

  /** The database is there, whole. */
  void made() throws IOException {
    Files.deleteIfExists(making);
  }

  /** Deletes a folder and all that it holds, if it is there. */
  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
