package fr.cofrap.accounts.runtime.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The secret files, as OpenFaaS mounts them: one file a secret, named after it.
 *
 * @param directory where they are
 */
public record Secrets(Path directory) {

  /** The role that the functions connect as. */
  public static final String DATABASE_USER = "cofrap-database-user";

  /** The password of that role. */
  public static final String DATABASE_PASSWORD = "cofrap-database-password";

  /** The encryption keys, in the form that the key ring reads. */
  public static final String ENCRYPTION_KEYS = "cofrap-encryption-keys";

  /** The content of a secret, without surrounding blanks, if its file exists. */
  public Optional<String> find(String name) {
    try {
      Path file = directory.resolve(name);
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
    String remedy =
        "secret '%s' is missing: create the file %s or set COFRAP_SECRETS to the folder that holds it"
            .formatted(name, directory.resolve(name));
    return find(name).orElseThrow(() -> new IllegalStateException(remedy));
  }
}
