package fr.cofrap.accounts.features.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that live as long as the tests. */
public final class Folders {

  private Folders() {}

  /** An empty folder, but for PostgreSQL's programs, which are unpacked once and for all. */
  public static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("cofrap");
      Files.createSymbolicLink(folder.resolve("binaries"), binaries());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where PostgreSQL's programs are unpacked. */
  public static Path binaries() throws IOException {
    return Files.createDirectories(Repository.path("features/target/postgres").toAbsolutePath());
  }

  /** Deletes a folder, without following links out of it. */
  public static void delete(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path); // what has just stopped may still be tidying
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
