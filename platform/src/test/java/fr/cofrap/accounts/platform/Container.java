package fr.cofrap.accounts.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An image running as a strict cluster runs it: read-only root, no capability, little memory, a
 * network of its own from which this machine is 10.0.2.2.
 */
final class Container implements AutoCloseable {

  /** How a container sees this machine. */
  static final String HOST = "10.0.2.2";

  // runc, because crun refuses machines that mix both versions of control groups; explicit limits,
  // because the engine's own may be above those that it runs under.
  private static final List<String> STRICT =
      List.of(
          ("podman --runtime runc run --detach --read-only --read-only-tmpfs=false"
                  + " --tmpfs /tmp:rw,size=16m,mode=1777 --cap-drop all"
                  + " --security-opt no-new-privileges --memory 192m"
                  + " --ulimit nofile=4096:4096 --ulimit nproc=4096:4096"
                  + " --network slirp4netns:allow_host_loopback=true --publish 127.0.0.1::8080")
              .split(" "));

  private final String id;

  private Container(String id) {
    this.id = id;
  }

  /** The full name of an image, as {@code scripts/images.sh} gives it. */
  static String image(String name) {
    return environment("COFRAP_REGISTRY", "registry.example.org/cofrap")
        + "/"
        + name
        + ":"
        + environment("COFRAP_TAG", "1.0.0");
  }

  private static String environment(String name, String otherwise) {
    return System.getenv().getOrDefault(name, otherwise);
  }

  static Container start(String image, String... options) {
    List<String> command = new ArrayList<>(STRICT);
    command.addAll(List.of(options));
    command.add(image(image));
    // warnings may come first
    String output = run(command);
    return new Container(output.substring(output.lastIndexOf('\n') + 1));
  }

  /** Where it answers. */
  URI address() {
    return URI.create("http://" + podman("port", id, "8080"));
  }

  /** The id of its first process on this machine, where that is known. */
  Path process() {
    return Path.of("/proc", inspect("{{.State.Pid}}"));
  }

  String inspect(String format) {
    return podman("inspect", "--format", format, id);
  }

  String log() {
    return podman("logs", id);
  }

  /** A file of it. */
  String file(String path) {
    try {
      Path copy = Files.createTempFile("copy", "");
      podman("cp", id + ":" + path, copy.toString());
      String text = Files.readString(copy);
      Files.delete(copy);
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks it to stop as Kubernetes does, and waits for its exit code. */
  int stop() {
    podman("stop", "--time", "20", id);
    return Integer.parseInt(inspect("{{.State.ExitCode}}"));
  }

  @Override
  public void close() {
    podman("rm", "--force", "--time", "0", id);
  }

  static String podman(String... arguments) {
    return run(
        Stream.concat(Stream.of("podman", "--runtime", "runc"), Stream.of(arguments)).toList());
  }

  private static String run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
