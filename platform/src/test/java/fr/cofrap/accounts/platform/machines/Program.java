package fr.cofrap.accounts.platform.machines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A program of a test's own, put before those of this machine. */
final class Program {

  private Program() {}

  /** Writes a bash script. */
  static void write(Path folder, String name, String body) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/bash\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
