package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import fr.cofrap.accounts.benchmark.report.Way;
import fr.cofrap.accounts.benchmark.site.Jdk;
import fr.cofrap.accounts.benchmark.site.Ports;
import fr.cofrap.accounts.benchmark.site.Program;
import fr.cofrap.accounts.benchmark.site.Site;
import fr.cofrap.accounts.training.Training;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * AOT caches (JEP 483, 514), made as the images make them: by the same training, with the same
 * options. One that fits what was built stays for the next session.
 */
final class AotCache {

  private static final Path KEPT = Path.of("benchmark/target/aot");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int ANSWERS = 20;

  private final Site site;
  private final Jdk jdk;
  private final JavaOptions options;
  private final Way way;
  private final Path file;
  private Program training;

  private AotCache(Site site, Jdk jdk, JavaOptions options, Way way) throws IOException {
    this.site = site;
    this.jdk = jdk;
    this.options = options;
    this.way = way;
    this.file = KEPT.resolve(way.id() + "-" + fingerprint() + ".aot").toAbsolutePath();
  }

  /** Starts to make a cache, unless it is there. */
  static AotCache begin(Site site, Jdk jdk, JavaOptions options, Way way) throws IOException {
    AotCache cache = new AotCache(site, jdk, options, way);
    if (!Files.isRegularFile(cache.file)) {
      Files.createDirectories(KEPT);
      cache.forgetEarlier();
      cache.train();
    }
    return cache;
  }

  /** Waits for the cache; then the same program, started with it or not at all. */
  Launch finish() throws IOException {
    if (training != null) {
      training.finish(PATIENCE);
      if (!Files.isRegularFile(unfinished())) {
        throw new BenchmarkException("Le cache AOT ne s’est pas fait :\n" + training.lastWords());
      }
      Files.move(unfinished(), file);
      site.stop(training);
    }
    return Launch.of(way, jdk, options, "-XX:AOTMode=on", "-XX:AOTCache=" + file);
  }

  private Path unfinished() {
    return file.resolveSibling(file.getFileName() + ".partiel");
  }

  /** Those of the same program that fit no longer: they are large. */
  private void forgetEarlier() throws IOException {
    try (DirectoryStream<Path> caches = Files.newDirectoryStream(KEPT, way.id() + "-*")) {
      for (Path cache : caches) {
        Files.delete(cache);
      }
    }
  }

  private void train() throws IOException {
    Launch recorded = Launch.of(way, jdk, options, "-XX:AOTCacheOutput=" + unfinished());
    if (way.isFloor()) {
      int port = Ports.free();
      training = site.start(recorded.command(), port);
      for (int i = 0; i < ANSWERS; i++) {
        FirstAnswer.await(training, port, DemoStart.get("/"));
      }
      training.terminate();
    } else {
      List<String> command = new ArrayList<>(List.of(Jdk.current().java()));
      // the trainer lives for seconds, and only asks
      command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
      command.add("-Djava.io.tmpdir=" + site.folder("training"));
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.addAll(List.of(Training.class.getName(), way.program()));
      command.addAll(recorded.command());
      training = site.startWith(command, Map.of());
    }
  }

  /**
   * What a cache depends on: the JVM refuses one whose jars have changed, if only in their date.
   */
  private String fingerprint() throws IOException {
    StringBuilder all = new StringBuilder(jdk.toString()).append(options.text(jdk));
    for (Path jar : jars()) {
      all.append(jar).append(Files.size(jar)).append(Files.getLastModifiedTime(jar));
    }
    return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  private List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>(List.of(Launch.jar(way)));
    if (!way.isFloor()) {
      jars.add(
          Path.of(Training.class.getProtectionDomain().getCodeSource().getLocation().getPath()));
      try (Stream<Path> libraries = Files.list(Launch.jar(way).resolveSibling("lib"))) {
        libraries.sorted().forEach(jars::add);
      }
    }
    return jars;
  }
}
