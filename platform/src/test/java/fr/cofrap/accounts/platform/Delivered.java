package fr.cofrap.accounts.platform;

import fr.cofrap.accounts.platform.machines.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What an image holds, started on this machine: its own Java, jars, options and cache, without the
 * seconds that an engine of containers adds.
 *
 * @param java the folder of its Java
 * @param folder where its jars, options and cache are
 */
record Delivered(Path java, Path folder) {

  private static final int ANSWER_SECONDS = 30;

  /** Mounts an image, until the machine restarts or {@link #unmount}. */
  static Delivered mount(String name) {
    String mount = Container.podman("image", "mount", Container.image(name));
    Path cofrap = Path.of(mount.substring(mount.lastIndexOf('\n') + 1)).resolve("cofrap");
    return new Delivered(cofrap.resolve("java"), cofrap);
  }

  static void unmount(String name) {
    Container.podman("image", "unmount", Container.image(name));
  }

  /** The same with a copy of everything but its Java, that a test may spoil. */
  Delivered copyIn(Path place) {
    Command.run("cp", "-a", folder.resolve("lib").toString(), place.toString()).orThrow();
    for (String file : List.of("function.jar", "function.aot", "java-options", "java-options-25")) {
      Command.run("cp", "-a", folder.resolve(file).toString(), place.toString()).orThrow();
    }
    return new Delivered(java, place);
  }

  Path cache() {
    return folder.resolve("function.aot");
  }

  /**
   * Starts it, and returns the status of its first answer to a request, once it answers its health.
   *
   * @param required whether it must use its cache: it ends at once if it cannot
   */
  int firstAnswer(boolean required, Map<String, String> settings, String... members)
      throws IOException {
    int port = Ports.free();
    Path log = Files.createTempFile("delivered", ".log");
    ProcessBuilder builder = new ProcessBuilder(command(required)).redirectErrorStream(true);
    builder.environment().putAll(settings);
    builder.environment().put("COFRAP_PORT", String.valueOf(port));
    Process process = builder.redirectOutput(log.toFile()).start();
    try {
      URI address = URI.create("http://localhost:" + port + "/");
      Site.CALLER.await(address.resolve("/_/health"), process::isAlive);
      return Site.CALLER.post(address, members).status();
    } catch (IllegalStateException e) {
      throw new IllegalStateException(Files.readString(log), e);
    } finally {
      end(process);
      Files.delete(log);
    }
  }

  private List<String> command(boolean required) {
    List<String> command = new ArrayList<>();
    command.add(java.resolve("bin/java").toString());
    command.add("@" + folder.resolve("java-options"));
    command.add("@" + folder.resolve("java-options-25"));
    if (required) {
      command.add("-XX:AOTMode=on");
    }
    command.add("-XX:AOTCache=" + cache());
    command.addAll(List.of("-jar", folder.resolve("function.jar").toString()));
    return command;
  }

  private static void end(Process process) {
    try {
      process.destroyForcibly().waitFor(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
