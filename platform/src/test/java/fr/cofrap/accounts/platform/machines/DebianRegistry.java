package fr.cofrap.accounts.platform.machines;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real registry, Debian's docker-registry: over HTTP, and read by whoever asks or by nobody. */
final class DebianRegistry implements AutoCloseable {

  /** Those of the product. */
  static final List<String> IMAGES =
      List.of("generate-password", "generate-2fa", "authenticate", "rotate-keys", "page");

  private static final String TYPE = "application/vnd.docker.distribution.manifest.v2+json";
  private static final String LIST = "application/vnd.docker.distribution.manifest.list.v2+json";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private DebianRegistry(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it, or says why this machine cannot.
   *
   * @param open whether it may be read without saying who one is
   */
  static DebianRegistry start(Path folder, boolean open) throws Exception {
    if (Run.of(folder, Map.of(), List.of("sh", "-c", "command -v docker-registry")).status() != 0) {
      String said = "Non éprouvé : les images, lues dans un vrai registre (docker-registry manque)";
      System.err.println(said);
      abort(said);
    }
    int port = Ports.free();
    Files.writeString(folder.resolve("users"), "");
    String auth = open ? "" : "auth: { htpasswd: { realm: r, path: %s/users } }%n";
    Path file =
        Files.writeString(
            folder.resolve("registry.yml"),
            ("version: 0.1%nlog: { level: error }%nstorage: { delete: { enabled: true }, filesystem: { rootdirectory: %s } }%n"
                        + "http: { addr: \"127.0.0.1:%d\" }%n")
                    .formatted(folder.resolve("images"), port)
                + auth.formatted(folder));
    Process process =
        new ProcessBuilder("docker-registry", "serve", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("registry.log").toFile())
            .start();
    DebianRegistry registry = new DebianRegistry(process, port);
    registry.await();
    return registry;
  }

  private void await() throws Exception {
    for (int tries = 0; tries < 100; tries++) {
      try {
        client.send(request("/v2/").build(), BodyHandlers.discarding());
        return;
      } catch (IOException e) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("docker-registry does not answer");
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  /** Puts an image for several architectures under a name; what is in it tells it from others. */
  void pushIndex(String name, String tag, String content, String... architectures)
      throws Exception {
    List<String> entries = new ArrayList<>();
    for (String architecture : architectures) {
      String digest = push(name, tag + "-" + architecture, architecture, content);
      long size = size(name, digest);
      entries.add(
          "{\"mediaType\":\"%s\",\"size\":%d,\"digest\":\"%s\",\"platform\":{\"architecture\":\"%s\",\"os\":\"linux\"}}"
              .formatted(TYPE, size, digest, architecture));
    }
    manifest(
        name,
        tag,
        LIST,
        "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"manifests\":[%s]}"
            .formatted(LIST, String.join(",", entries)));
  }

  private long size(String name, String digest) throws Exception {
    return client
        .send(
            request("/v2/" + name + "/manifests/" + digest).header("Accept", TYPE).build(),
            BodyHandlers.ofByteArray())
        .body()
        .length;
  }

  /** What it answers to who asks for that. */
  String read(String path) throws Exception {
    return client
        .send(
            request(path)
                .header("Accept", LIST + ", application/vnd.oci.image.index.v1+json")
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  /** Forgets an image. */
  void remove(String name, String digest) throws Exception {
    int status =
        client
            .send(
                request("/v2/" + name + "/manifests/" + digest).DELETE().build(),
                BodyHandlers.discarding())
            .statusCode();
    if (status != 202) {
      throw new IllegalStateException("not removed: " + status);
    }
  }

  /** Puts the smallest image that it takes under a name; answers with its digest. */
  String push(String name, String tag) throws Exception {
    return push(name, tag, "amd64", name);
  }

  String push(String name, String tag, String architecture, String content) throws Exception {
    String configuration =
        "{\"architecture\":\"%s\",\"os\":\"linux\",\"name\":\"%s\"}"
            .formatted(architecture, content);
    byte[] blob = configuration.getBytes(StandardCharsets.UTF_8);
    String sum = "sha256:" + Publisher.sha256(blob);
    store(name, blob, sum);
    String manifest =
        "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":{\"mediaType\":\"application/vnd.docker.container.image.v1+json\",\"size\":%d,\"digest\":\"%s\"},\"layers\":[]}"
            .formatted(TYPE, blob.length, sum);
    return manifest(name, tag, TYPE, manifest);
  }

  private String manifest(String name, String tag, String type, String manifest) throws Exception {
    HttpResponse<String> done =
        client.send(
            request("/v2/" + name + "/manifests/" + tag)
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofString(manifest))
                .build(),
            BodyHandlers.ofString());
    if (done.statusCode() != 201) {
      throw new IllegalStateException(done.statusCode() + " " + done.body());
    }
    return done.headers().firstValue("Docker-Content-Digest").orElseThrow();
  }

  private void store(String name, byte[] blob, String sum) throws Exception {
    HttpResponse<Void> started =
        client.send(
            request("/v2/" + name + "/blobs/uploads/").POST(BodyPublishers.noBody()).build(),
            BodyHandlers.discarding());
    String place = started.headers().firstValue("Location").orElseThrow();
    client.send(
        HttpRequest.newBuilder(
                URI.create(place + (place.contains("?") ? "&" : "?") + "digest=" + sum))
            .header("Content-Type", "application/octet-stream")
            .PUT(BodyPublishers.ofByteArray(blob))
            .build(),
        BodyHandlers.discarding());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://" + address() + path));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
