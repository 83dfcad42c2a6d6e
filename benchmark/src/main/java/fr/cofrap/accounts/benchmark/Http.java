package fr.cofrap.accounts.benchmark;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** Asks what listens on this machine. */
final class Http {

  private static final int PATIENCE_MILLIS = 60_000;
  private static final long PAUSE_NANOS = 1_000_000;

  private Http() {}

  /**
   * Asks a starting program, again and again, until it answers for the first time.
   *
   * @param body what is posted, or null to read
   * @return when it did, in milliseconds since the program was started
   * @throws BenchmarkException when it answers anything else but a success, or not at all
   */
  static double first(Program program, int port, String path, String body) throws IOException {
    while (!answers(port, path, body)) {
      program.requireAlive();
      if (program.age() > PATIENCE_MILLIS) {
        throw new BenchmarkException("Un programme ne répond pas après une minute.");
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return program.age();
  }

  /**
   * Asks once.
   *
   * @return whether anybody is ready
   * @throws BenchmarkException when the answer is no success
   */
  private static boolean answers(int port, String path, String body) {
    try {
      URI address = URI.create("http://127.0.0.1:" + port + path);
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setRequestProperty("Content-Type", "application/json");
      if (body != null) {
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
      }
      int status = connection.getResponseCode();
      if (status == 404 || status == 503) {
        // not ready yet: routes are added one by one
        return false;
      }
      if (status != 200 && status != 201) {
        throw new BenchmarkException(address + " répond " + status);
      }
      connection.getInputStream().readAllBytes();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
