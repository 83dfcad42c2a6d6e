package fr.cofrap.project.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The repository that these tests are part of, and folders to spoil. */
public final class Copies {

  /** What npm installs, from the repository's root. */
  public static final String NPM = "docs/src/main/npm/node_modules";

  private static final Path SAMPLE = Path.of("src/test/resources/sample");

  private Copies() {}

  /** The repository. */
  public static Tree repository() {
    return Tree.at(Path.of(".."));
  }

  /** The small repository that the tests of PDF print. */
  public static Tree sample() {
    return Tree.at(SAMPLE);
  }

  /** The same, copied to where it may be changed. */
  public static Path sampleIn(Path folder) {
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      files.filter(Files::isRegularFile).forEach(file -> copy(file, folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  private static void copy(Path file, Path folder) {
    write(folder, SAMPLE.relativize(file).toString(), "");
    try {
      Files.write(folder.resolve(SAMPLE.relativize(file)), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A repository of one file, or one more in it. */
  public static Path write(Path folder, String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file that is computed. */
  static String made(Product product) {
    try {
      return new String(product.make(), StandardCharsets.UTF_8);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Replaces a text that is there in a file. */
  public static void replace(Path folder, String path, String old, String by) {
    String text = Tree.at(folder).read(path);
    if (!text.contains(old)) {
      throw new AssertionError(path + " has no " + old);
    }
    write(folder, path, text.replace(old, by));
  }
}
