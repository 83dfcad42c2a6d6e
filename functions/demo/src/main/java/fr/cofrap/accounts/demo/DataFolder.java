package fr.cofrap.accounts.demo;

import fr.cofrap.accounts.core.seal.Keyring;
import fr.cofrap.accounts.runtime.settings.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * The folder where the demonstration keeps its database and its secrets. One demonstration uses it
 * at a time; the secrets are made at its first use and readable by its owner alone.
 */
public final class DataFolder implements AutoCloseable {

  /** The password of the embedded database's owner. */
  static final String OWNER_PASSWORD = "cofrap-database-owner-password";

  private static final Set<PosixFilePermission> OWNERS_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNERS_FILE =
      PosixFilePermissions.fromString("rw-------");

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes a folder, made first if it is missing, for this process alone.
   *
   * @throws DemoException when another process has it
   */
  public static DataFolder open(Path folder) throws IOException {
    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNERS_FOLDER));
    FileChannel channel =
        FileChannel.open(keepPrivateFile(folder.resolve("lock")), StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new DemoException(
          "Une autre démonstration utilise déjà "
              + folder
              + " : arrêtez-la, ou donnez un autre dossier, par exemple COFRAP_DATA=.cofrap2");
    }
    return new DataFolder(folder, channel);
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Forgets everything that the demonstration keeps here, and touches nothing else. */
  void forget() throws IOException {
    new Leftovers(folder, EmbeddedDatabase.FILES).stopOrphan();
    for (String kept : List.of(EmbeddedDatabase.FILES, "secrets", "binaries", "making")) {
      Leftovers.delete(folder.resolve(kept));
    }
  }

  /** The secrets, made first if they are missing. */
  public Secrets secrets() throws IOException {
    Path secrets = keepPrivate(folder.resolve("secrets"));
    create(secrets.resolve(Secrets.ENCRYPTION_KEYS), "k1:" + random(Base64.getEncoder()));
    create(secrets.resolve(Secrets.DATABASE_PASSWORD), random(Base64.getUrlEncoder()));
    create(secrets.resolve(OWNER_PASSWORD), random(Base64.getUrlEncoder()));
    return new Secrets(secrets);
  }

  /** Nobody else may look into a folder of ours, nor change what is run from it. */
  static Path keepPrivate(Path directory) throws IOException {
    Files.createDirectories(directory);
    return Files.setPosixFilePermissions(directory, OWNERS_FOLDER);
  }

  /** Nobody else may read a file of ours: who can open the lock can hold it. */
  static Path keepPrivateFile(Path file) throws IOException {
    Set<OpenOption> made = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Files.newByteChannel(file, made, PosixFilePermissions.asFileAttribute(OWNERS_FILE)).close();
    return Files.setPosixFilePermissions(file, OWNERS_FILE);
  }

  private static String random(Base64.Encoder encoder) {
    byte[] bytes = new byte[Keyring.KEY_LENGTH];
    RANDOM.nextBytes(bytes);
    return encoder.encodeToString(bytes);
  }

  /** Whole or not at all: a key cut short by a killed process would be worse than none. */
  private static void create(Path file, String content) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Path draft =
        Files.createTempFile(
            file.getParent(), "draft", "", PosixFilePermissions.asFileAttribute(OWNERS_FILE));
    write(draft, content + "\n");
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Names the file where there is no room for it, which Java does not. */
  static void write(Path file, String content) throws FileSystemException {
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new FileSystemException(file.toString(), null, e.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
