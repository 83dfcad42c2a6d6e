package fr.cofrap.accounts.platform;

import fr.cofrap.accounts.demo.Demo;
import fr.cofrap.accounts.demo.DemoSettings;
import fr.cofrap.accounts.training.Caller;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The four images, each in its container, beside a real PostgreSQL: that of a demonstration. */
final class Site implements AutoCloseable {

  static final Caller CALLER = new Caller();

  private static final List<String> FUNCTIONS =
      List.of("generate-password", "generate-2fa", "authenticate");

  private final Map<String, Container> containers = new HashMap<>();
  private final Demo demo;
  private final Path secrets;

  private Site(Demo demo, Path data) throws IOException {
    this.demo = demo;
    this.secrets = readableSecrets(data);
  }

  /** Starts everything, and returns once all of it answers. */
  static Site start() throws Exception {
    Path data = Files.createTempDirectory("images");
    Map<String, String> settings = Map.of("COFRAP_PORT", "0", "COFRAP_DATA", data.toString());
    Site site = new Site(Demo.start(DemoSettings.from(settings), step -> {}), data);
    try {
      FUNCTIONS.forEach(name -> site.containers.put(name, site.function(name, "postgres")));
      Container page = Container.start("page");
      site.containers.put("page", page);
      CALLER.await(page.address(), () -> true);
      return site;
    } catch (RuntimeException e) {
      site.close();
      throw e;
    }
  }

  /** Any user may read the secrets of OpenFaaS; those of a demonstration are its owner's alone. */
  private static Path readableSecrets(Path data) throws IOException {
    Path folder = Files.createDirectory(data.resolve("mounted"));
    for (String name : List.of("cofrap-encryption-keys", "cofrap-database-password")) {
      Files.copy(data.resolve("secrets").resolve(name), folder.resolve(name));
      Files.setPosixFilePermissions(
          folder.resolve(name), PosixFilePermissions.fromString("rw-r--r--"));
    }
    Files.writeString(folder.resolve("cofrap-database-user"), "cofrap_functions\n");
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder;
  }

  /**
   * Starts one more container of a function, and returns once it answers.
   *
   * @param database the database of that server to work with
   * @param options what else podman is told
   */
  Container function(String name, String database, String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--volume", secrets + ":/var/openfaas/secrets:ro"));
    all.addAll(List.of("--env", "COFRAP_DATABASE_URL=" + url(database)));
    Container container = Container.start(name, all.toArray(String[]::new));
    CALLER.await(container.address().resolve("/_/health"), () -> true);
    return container;
  }

  private String url(String database) {
    return demo.embedded()
        .orElseThrow()
        .url()
        .replace("localhost", Container.HOST)
        .replaceFirst("[^/]*$", database);
  }

  Container container(String name) {
    return containers.get(name);
  }

  /** Where each function answers. */
  Map<String, URI> functions() {
    return FUNCTIONS.stream()
        .collect(Collectors.toMap(name -> name, name -> containers.get(name).address()));
  }

  /** An address of the demonstration on the same table. */
  URI demo(String path) {
    return URI.create("http://localhost:" + demo.port() + path);
  }

  @Override
  public void close() {
    containers.values().forEach(Container::close);
    demo.close();
  }
}
