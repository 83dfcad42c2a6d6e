package fr.cofrap.accounts.runtime.http;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;

/**
 * Reads requests, but for those that are made to harm: with two lengths or two hosts, which two
 * servers may take for different requests (RFC 9112, 3.2 and 6.1), or with more headers than
 * anybody sends, before the body or after it. A header costs some 140 bytes of memory, however
 * short: what bounds their text does not bound that.
 */
final class RequestDecoder extends VertxHttpRequestDecoder {

  /** How many headers of the request have come in, those after its body included. */
  private int headers;

  RequestDecoder(HttpServerOptions options) {
    super(options);
  }

  @Override
  protected HttpMessage createMessage(String[] initialLine) {
    headers = 0;
    return super.createMessage(initialLine);
  }

  /** Netty asks this of each header as it comes, and reads nothing more after a failure. */
  @Override
  protected AsciiString splitHeaderName(byte[] line, int start, int length) {
    headers++;
    refuseIf(headers > Limits.HEADERS);
    return super.splitHeaderName(line, start, length);
  }

  /** Netty asks this once all headers are there. */
  @Override
  protected boolean isContentAlwaysEmpty(HttpMessage message) {
    HttpHeaders all = message.headers();
    refuseIf(all.contains("Content-Length") && all.contains("Transfer-Encoding"));
    refuseIf(all.getAll("Host").size() > 1);
    return super.isContentAlwaysEmpty(message);
  }

  private static void refuseIf(boolean harms) {
    if (harms) {
      throw new IllegalArgumentException();
    }
  }
}
