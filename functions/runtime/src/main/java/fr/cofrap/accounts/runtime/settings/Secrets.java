package fr.cofrap.accounts.runtime.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The secret files, as OpenFaaS mounts them: one file a secret, named after it. */
public final class Secrets {

  /** The role that the functions connect as. */
  public static final String DATABASE_USER = "cofrap-database-user";

  /** The password of that role. */
  public static final String DATABASE_PASSWORD = "cofrap-database-password";

  /** The encryption keys, in the form that the key ring reads. */
  public static final String ENCRYPTION_KEYS = "cofrap-encryption-keys";

  private final Path directory;

  public Secrets(Path directory) {
    this.directory = directory;
  }

  /** The content of a secret, without surrounding blanks, if its file exists. */
  public Optional<String> find(String name) {
    Path file = directory.resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("secret " + name + " cannot be read", e);
    }
  }

  /**
   * The content of a secret.
   *
   * @throws IllegalStateException when its file is missing
   */
  public String get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "secret '"
                        + name
                        + "' is missing: create the file "
                        + directory.resolve(name)
                        + " or set COFRAP_SECRETS to the folder that holds it"));
  }
}
