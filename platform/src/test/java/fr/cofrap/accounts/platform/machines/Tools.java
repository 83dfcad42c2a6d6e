package fr.cofrap.accounts.platform.machines;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The real programs, in the folder that {@code COFRAP_TOOLS} names: see the README of
 * src/test/cluster for how to build them.
 */
public final class Tools {

  private static final String FOLDER = System.getenv("COFRAP_TOOLS");

  private Tools() {}

  /** Whether all of these are there. */
  public static boolean have(String... names) {
    for (String name : names) {
      if (FOLDER == null || !Files.isExecutable(path(name))) {
        return false;
      }
    }
    return true;
  }

  /** Skips the test without them, and says what was not tried. */
  public static void need(String what, String... names) {
    if (!have(names)) {
      String said = "Non éprouvé : %s (COFRAP_TOOLS ne les donne pas)".formatted(what);
      System.err.println(said);
      abort(said);
    }
  }

  public static Path path(String name) {
    return Path.of(FOLDER, name);
  }
}
