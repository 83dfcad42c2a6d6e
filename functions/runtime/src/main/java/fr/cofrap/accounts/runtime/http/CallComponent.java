package fr.cofrap.accounts.runtime.http;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** The Camel component behind {@code call:} addresses: what is called there enters a route. */
public final class CallComponent extends DefaultComponent {

  /** The scheme of its addresses; the path that is served follows. */
  public static final String SCHEME = "call";

  private final HttpServer server;

  /**
   * @param server where calls come in
   */
  public CallComponent(HttpServer server) {
    this.server = server;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String path, Map<String, Object> parameters) {
    return new CallEndpoint(uri, this, path, server);
  }
}
