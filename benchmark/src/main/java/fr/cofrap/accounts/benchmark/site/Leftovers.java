package fr.cofrap.accounts.benchmark.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What programs may leave behind in a folder, and how it is cleared away. */
public final class Leftovers {

  private Leftovers() {}

  /** Ends the databases that programs which had to be killed left behind in a folder. */
  public static void stopDatabases(Path tree) {
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path file : paths.filter(it -> it.endsWith("postmaster.pid")).toList()) {
        long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        ProcessHandle.of(pid).ifPresent(Table::stop);
      }
    } catch (IOException | UncheckedIOException e) {
      System.err.println("Une base est peut-être restée ouverte dans " + tree);
    }
  }

  /** Deletes a tree as far as it can. */
  public static void delete(Path tree) {
    try (Stream<Path> paths = Files.walk(tree)) {
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      System.err.println("Reste à supprimer : " + tree);
    }
  }
}
