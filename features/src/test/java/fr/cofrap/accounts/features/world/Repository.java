package fr.cofrap.accounts.features.world;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the files of the repository, wherever the tests are started from. */
public final class Repository {

  private static final Path ROOT = find();

  private Repository() {}

  /** A file or folder, by its path from the root. */
  public static Path path(String path) {
    return ROOT.resolve(path);
  }

  private static Path find() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("functions/openapi.yml"))) {
        return folder;
      }
    }
    throw new IllegalStateException("functions/openapi.yml is in no folder above this one");
  }
}
