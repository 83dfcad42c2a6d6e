package fr.cofrap.accounts.benchmark.site;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JDK of this machine.
 *
 * @param home its folder
 * @param version its full version
 */
public record Jdk(Path home, Runtime.Version version) {

  private static final int FIRST_WITH_ONE_STEP_CACHE = 25;
  private static final Path SYSTEM = Path.of("/usr/lib/jvm");

  /** The one that runs the bench. */
  public static Jdk current() {
    return new Jdk(Path.of(System.getProperty("java.home")), Runtime.version());
  }

  /** A JDK with an AOT cache: named by {@code JAVA_25}, the current one, or the system's. */
  public static Optional<Jdk> cached(Map<String, String> environment) {
    String named = environment.get("JAVA_25");
    if (named != null && !named.isBlank()) {
      return Optional.of(
          at(Path.of(named))
              .filter(Jdk::hasCache)
              .orElseThrow(
                  () -> new BenchmarkException("JAVA_25 ne mène pas à un JDK 25 ou plus récent.")));
    }
    return candidates().stream().filter(Jdk::hasCache).findFirst();
  }

  private static List<Jdk> candidates() {
    List<Jdk> found = new ArrayList<>(List.of(current()));
    if (Files.isDirectory(SYSTEM)) {
      try (DirectoryStream<Path> folders = Files.newDirectoryStream(SYSTEM, "*25*")) {
        folders.forEach(folder -> at(folder).ifPresent(found::add));
      } catch (IOException e) {
        throw new BenchmarkException(SYSTEM + " ne se lit pas : " + e.getMessage());
      }
    }
    return found;
  }

  /** The JDK in a folder, or the one that a {@code bin/java} belongs to. */
  static Optional<Jdk> at(Path path) {
    Path home = Files.isRegularFile(path) ? path.toAbsolutePath().getParent().getParent() : path;
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isRegularFile(release)) {
      return Optional.empty();
    }
    String version = ProcFs.value(ProcFs.read(release.toString()).lines().toList(), "JAVA_VERSION");
    return Optional.of(new Jdk(home, Runtime.Version.parse(version)));
  }

  /** Whether it makes and uses AOT caches in one step (JEP 514). */
  public boolean hasCache() {
    return version.feature() >= FIRST_WITH_ONE_STEP_CACHE;
  }

  /** What a reader calls it. */
  public String name() {
    return version.toString();
  }

  /** The command that runs programs. */
  public String java() {
    return home.resolve("bin/java").toString();
  }
}
