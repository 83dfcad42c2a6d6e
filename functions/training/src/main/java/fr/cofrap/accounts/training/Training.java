package fr.cofrap.accounts.training;

import fr.cofrap.accounts.demo.Demo;
import fr.cofrap.accounts.demo.DemoSettings;
import fr.cofrap.accounts.runtime.log.Logging;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs one function as its container will, with a real PostgreSQL beside it, and calls it the way
 * the page does, so that what the JVM learns on the way can be kept. The other two functions, which
 * the journey needs too, are those of a demonstration on the same table. It ends with 0 only where
 * every answer was the expected one: what was learnt from a failure is worth nothing.
 */
public final class Training {

  private static final int JOURNEYS = 3;

  /** It writes its cache on the way: a minute on a busy machine. */
  private static final int STOP_SECONDS = 300;

  private static final int TERMINATED = 128 + 15;

  private Training() {}

  /**
   * @param args the function's name, then the command that starts it
   */
  public static void main(String[] args) throws Exception {
    if (args.length < 2) {
      System.err.println("usage: Training FUNCTION COMMAND...");
      System.exit(2);
    }
    Logging.start();
    Path data = Files.createTempDirectory("training");
    DemoSettings settings =
        DemoSettings.from(Map.of("COFRAP_PORT", "0", "COFRAP_DATA", data.toString()));
    try (Demo demo = Demo.start(settings, step -> {})) {
      train(args[0], List.of(args).subList(1, args.length), data.resolve("secrets"), demo);
    }
    System.exit(0);
  }

  private static void train(String function, List<String> command, Path secrets, Demo demo)
      throws Exception {
    int port = freePort();
    Process process = start(command, port, secrets, demo.embedded().orElseThrow().url());
    try {
      URI trained = local(port, "/");
      URI others = local(demo.port(), "/function/");
      Caller caller = new Caller();
      caller.await(trained.resolve("/_/ready"), process::isAlive);
      Journey journey =
          new Journey(
              caller,
              name -> name.equals(function) ? trained : others.resolve(name),
              local(demo.port(), "/demo/age"));
      for (int i = 0; i < JOURNEYS; i++) {
        journey.live("training-" + i);
      }
      require(400, caller.post(trained, "{").status());
      require(405, caller.get(trained));
      require(200, caller.get(trained.resolve("/_/health")));
      require(200, caller.get(trained.resolve("/metrics")));
    } finally {
      stop(process);
    }
  }

  private static void require(int expected, int status) {
    if (status != expected) {
      throw new IllegalStateException(status + " where " + expected + " was expected");
    }
  }

  private static Process start(List<String> command, int port, Path secrets, String database)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder
        .environment()
        .putAll(
            Map.of(
                "COFRAP_PORT", Integer.toString(port),
                "COFRAP_DATABASE_URL", database,
                "COFRAP_SECRETS", secrets.toString()));
    return builder.start();
  }

  private static void stop(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the function does not stop within " + STOP_SECONDS + " s");
    }
    if (!Arrays.asList(0, TERMINATED).contains(process.exitValue())) {
      throw new IllegalStateException("the function ended with " + process.exitValue());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }

  private static URI local(int port, String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
