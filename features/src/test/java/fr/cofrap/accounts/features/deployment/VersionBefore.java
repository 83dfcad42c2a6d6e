package fr.cofrap.accounts.features.deployment;

import fr.cofrap.accounts.features.world.Folders;
import fr.cofrap.accounts.features.world.Repository;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.opentest4j.TestAbortedException;

/**
 * The functions of the last version, or, before there is any, those from before the table's last
 * step: their code as it was, compiled against the libraries of today.
 */
final class VersionBefore {

  private static final String STORE = "functions/store/src/main/resources/store/";
  private static final List<String> MODULES =
      List.of("core", "store", "runtime", "generate-password", "generate-2fa", "authenticate");
  private static final Map<String, String> MAINS =
      Map.of(
          "generate-password", "generatepassword.GeneratePasswordApplication",
          "generate-2fa", "generate2fa.Generate2faApplication",
          "authenticate", "authenticate.AuthenticateApplication");

  private final String commit = find().orElseThrow(VersionBefore::unknown);
  private final Path classes = build();

  private static final class Holder {
    private static final VersionBefore INSTANCE = new VersionBefore();
  }

  private VersionBefore() {}

  static VersionBefore get() {
    return Holder.INSTANCE;
  }

  /** Starts one of its functions. */
  JavaProcess start(String function, Map<String, String> environment) {
    String main = "fr.cofrap.accounts." + MAINS.get(function);
    return JavaProcess.startClass(function, environment, classes + libraries(), main);
  }

  /** A script of its store. */
  String script(String name) {
    return git("show", commit + ":" + STORE + name).orElseThrow(VersionBefore::unknown);
  }

  private static Optional<String> find() {
    Optional<String> version = git("describe", "--tags", "--abbrev=0", "--match", "v*");
    return version.isPresent()
        ? version.map(String::strip)
        : git("log", "--format=%H^", "--", STORE + "schema.sql").stream()
            .flatMap(String::lines)
            .filter(VersionBefore::hasAnotherTable)
            .findFirst();
  }

  private static boolean hasAnotherTable(String commit) {
    String today = read(Repository.path(STORE + "schema.sql"));
    return git("show", commit + ":" + STORE + "schema.sql")
        .filter(schema -> !bare(schema).equals(bare(today)))
        .isPresent();
  }

  private static String bare(String schema) {
    return schema.replaceAll("--[^\n]*", "").replaceAll("\\s+", " ");
  }

  private static TestAbortedException unknown() {
    String said =
        "Non éprouvé : le code d’avant sur la table d’aujourd’hui (ni git, ni son histoire)";
    System.err.println(said);
    return new TestAbortedException(said);
  }

  private Path build() {
    try {
      Path folder = Files.createTempDirectory(Repository.path("features/target"), "before");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
      Path built = Files.createDirectory(folder.resolve("classes"));
      Path archive = folder.resolve("sources.tar");
      git("archive", "-o", archive.toString(), commit, "functions").orElseThrow();
      Programs.run(folder, "tar", "xf", archive.toString());
      List<Path> sources = new ArrayList<>();
      for (String module : MODULES) {
        Path main = folder.resolve("functions/" + module + "/src/main");
        sources.addAll(files(main.resolve("java")));
        copy(main.resolve("resources"), built);
      }
      compile(sources, built);
      return built;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path copy = to.resolve(from.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  private void compile(List<Path> sources, Path to) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    String into = to.toString();
    List<String> options =
        List.of("-proc:none", "-nowarn", "--release", "17", "-d", into, "-cp", libraries());
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
      if (!compiler.getTask(said, files, null, options, null, units).call()) {
        throw new AssertionError(commit + " does not compile against these libraries:\n" + said);
      }
    }
  }

  /** Those of today's functions, without their own code. */
  private static String libraries() {
    StringBuilder path = new StringBuilder();
    for (String function : MAINS.keySet()) {
      for (Path jar : files(Repository.path("functions/" + function + "/target/lib"))) {
        if (!isOurs(jar)) {
          path.append(File.pathSeparator).append(jar);
        }
      }
    }
    return path.toString();
  }

  private static boolean isOurs(Path jar) {
    try (JarFile content = new JarFile(jar.toFile())) {
      return content.stream().anyMatch(it -> it.getName().startsWith("fr/cofrap/"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> git(String... words) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(Repository.path("").toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
