package fr.cofrap.accounts.benchmark.measure;

import fr.cofrap.accounts.benchmark.BenchmarkException;
import fr.cofrap.accounts.benchmark.site.Program;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a starting program, again and again, until it answers for the first time. A refused or
 * broken connection, a 503 and a 404 (routes are added one by one) mean that it is not ready yet;
 * anything else but a success is an error.
 */
final class FirstAnswer {

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
  private static final int SOCKET_MILLIS = 30_000;
  private static final double NANOS_PER_MILLI = 1e6;

  private final Program program;
  private final int port;
  private long openNanos;

  private FirstAnswer(Program program, int port) {
    this.program = program;
    this.port = port;
  }

  /**
   * When it came, in milliseconds since the program was started.
   *
   * @param port when connections were first accepted
   * @param answer when the answer was there
   */
  record Times(double port, double answer) {}

  static Times await(Program program, int port, byte[] request) throws IOException {
    FirstAnswer first = new FirstAnswer(program, port);
    while (!first.ask(request)) {
      program.requireAlive();
      if (System.nanoTime() - program.startNanos() > PATIENCE) {
        throw new BenchmarkException(
            "Un programme ne répond pas après une minute :\n" + program.lastWords());
      }
      LockSupport.parkNanos(PAUSE);
    }
    long now = System.nanoTime();
    return new Times(first.since(first.openNanos), first.since(now));
  }

  private double since(long nanos) {
    return (nanos - program.startNanos()) / NANOS_PER_MILLI;
  }

  private boolean ask(byte[] request) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port));
      openNanos = openNanos == 0 ? System.nanoTime() : openNanos;
      socket.setSoTimeout(SOCKET_MILLIS);
      socket.getOutputStream().write(request);
      return accepts(socket.getInputStream());
    } catch (SocketException | SocketTimeoutException e) {
      return false;
    }
  }

  private static boolean accepts(InputStream in) throws IOException {
    String line = new String(in.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
    if (line.endsWith(" 200") || line.endsWith(" 201")) {
      return true;
    }
    if (line.isEmpty() || line.endsWith(" 503") || line.endsWith(" 404")) {
      return false;
    }
    String rest = new String(in.readNBytes(in.available()), StandardCharsets.UTF_8);
    throw new BenchmarkException("Première réponse inattendue : " + line + rest);
  }
}
