package fr.cofrap.accounts.features.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An authority, a certificate for localhost that it signed, and an authority that did not. */
final class Certificates {

  private static final String NEW =
      "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 ";

  private final Path folder;

  /** Makes them in a folder, with openssl. */
  Certificates(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    make("authority", "-addext keyUsage=keyCertSign");
    make("stranger", "-addext keyUsage=keyCertSign");
    make(
        "localhost",
        "-CA authority.pem -CAkey authority.key -addext subjectAltName=DNS:localhost"
            + " -addext basicConstraints=critical,CA:FALSE");
  }

  private void make(String name, String options) {
    String command = NEW + "-subj /CN=%1$s -keyout %1$s.key -out %1$s.pem ".formatted(name);
    Programs.run(folder, (command + options).split(" "));
  }

  /** A PEM file of that name. */
  Path file(String name) {
    return folder.resolve(name);
  }
}
