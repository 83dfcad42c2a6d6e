package fr.cofrap.accounts.runtime.http;

import java.util.List;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/**
 * Serves routes on the event loop itself. Camel's own engine hands each request to a worker thread,
 * for routes that may block; ours never do, and the handing over costs more than their work.
 */
final class EventLoopEngine extends VertxPlatformHttpEngine {

  private final int port;

  /**
   * @param port where the server will listen; 0 for any free port
   */
  EventLoopEngine(int port) {
    this.port = port;
  }

  /** The server is known by the port that was asked for: it does not listen yet. */
  @Override
  public int getServerPort() {
    return port;
  }

  @Override
  public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
    String router = VertxPlatformHttpRouter.getRouterNameFromPort(port);
    return new EventLoopConsumer(endpoint, processor, List.of(), router);
  }
}
