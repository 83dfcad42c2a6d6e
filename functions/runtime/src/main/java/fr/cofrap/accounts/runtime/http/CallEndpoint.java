package fr.cofrap.accounts.runtime.http;

import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One path of the server, from which a route may begin. */
final class CallEndpoint extends DefaultEndpoint {

  private final String path;
  private final HttpServer server;

  CallEndpoint(String uri, Component component, String path, HttpServer server) {
    super(uri, component);
    this.path = path;
    this.server = server;
  }

  @Override
  public Consumer createConsumer(Processor processor) {
    return new CallConsumer(this, processor, path, server);
  }

  @Override
  public Producer createProducer() {
    throw new UnsupportedOperationException("calls come in here, none goes out");
  }
}
