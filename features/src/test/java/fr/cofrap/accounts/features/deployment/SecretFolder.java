package fr.cofrap.accounts.features.deployment;

import fr.cofrap.accounts.features.world.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The folder of secret files that the functions are given. */
public final class SecretFolder {

  private static final String KEYS = "cofrap-encryption-keys";
  private static final String PASSWORD = "cofrap-database-password";

  private final Path folder;

  private SecretFolder(Path folder) {
    this.folder = folder;
  }

  static SecretFolder create(Path path) {
    SecretFolder secrets = new SecretFolder(path);
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    secrets.write("cofrap-database-user", "cofrap_functions");
    secrets.write(PASSWORD, random());
    secrets.write(KEYS, "k1:" + random());
    return secrets;
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private void write(String name, String content) {
    try {
      Files.writeString(folder.resolve(name), content + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return folder;
  }

  /** The password of the functions. */
  public String databasePassword() {
    return read(PASSWORD);
  }

  /** Puts a new encryption key before the others. */
  public void introduceKey(String name) {
    write(KEYS, name + ":" + random() + "\n" + read(KEYS));
  }

  /** Leaves the newest encryption key alone in its file. */
  public void retireOldKeys() {
    write(KEYS, read(KEYS).lines().findFirst().orElseThrow());
  }

  /** Opens and seals with the first of the keys. */
  public Vault vault() {
    return new Vault(read(KEYS));
  }

  /** A copy of the folder in which one secret is missing. */
  public Path without(String name) {
    try (Stream<Path> files = Files.list(folder)) {
      Path copy = Files.createTempDirectory(folder.getParent(), "secrets");
      List<Path> others = files.filter(file -> !file.endsWith(name)).toList();
      for (Path file : others) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of the folder in which one secret is a folder, which nobody can read as a file. */
  public Path unreadable(String name) {
    try {
      return Files.createDirectory(without(name).resolve(name)).getParent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
