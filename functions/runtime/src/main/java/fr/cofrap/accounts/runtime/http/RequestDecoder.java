package fr.cofrap.accounts.runtime.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMessage;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/**
 * Reads requests, but for those that are made to harm: with two lengths or two hosts, which two
 * servers may take for different requests (RFC 9112, 3.2 and 6.1), or with more headers than
 * anybody sends. A header costs some 140 bytes of memory, however short: what bounds their text
 * does not bound that.
 */
final class RequestDecoder extends VertxHttpRequestDecoder {

  /** The request whose headers come in, or null. */
  private HttpMessage head;

  RequestDecoder(HttpServerOptions options) {
    super(options);
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf buffer, List<Object> out)
      throws Exception {
    super.decode(context, buffer, out);
    if (head != null && hasTooMany(head)) {
      context.close();
    }
  }

  @Override
  protected HttpMessage createMessage(String[] initialLine) {
    head = super.createMessage(initialLine);
    return head;
  }

  /** Netty asks this once all headers are there, and reads nothing more after a failure. */
  @Override
  protected boolean isContentAlwaysEmpty(HttpMessage message) {
    head = null;
    HttpHeaders headers = message.headers();
    boolean twoLengths =
        headers.contains("Content-Length") && headers.contains("Transfer-Encoding");
    if (twoLengths || headers.getAll("Host").size() > 1 || hasTooMany(message)) {
      throw new IllegalArgumentException();
    }
    return super.isContentAlwaysEmpty(message);
  }

  private static boolean hasTooMany(HttpMessage message) {
    return message.headers().entries().size() > Limits.HEADERS;
  }
}
