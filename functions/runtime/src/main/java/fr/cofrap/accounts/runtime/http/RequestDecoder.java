package fr.cofrap.accounts.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads requests, but for those that are made to harm: with two lengths or two hosts, which two
 * servers may take for different requests (RFC 9112, 3.2 and 6.1), with more headers than anybody
 * sends, before the body or after it, or with a header folded over several lines, which is joined
 * anew for each of them (RFC 9112, 5.2 lets a server refuse it). A header costs some 140 bytes of
 * memory, however short: what bounds their text does not bound that.
 */
final class RequestDecoder extends VertxHttpRequestDecoder {

  /** Up to a line of a head that goes on with the one before, from the beginning of any line. */
  private static final Pattern FOLDED = Pattern.compile("(?:\\r?\\n)*+(?:\\S[^\\n]*+\\n)*+[ \\t]");

  /** Whether the next line belongs to a head. */
  private boolean inHead = true;

  /** How many headers of the request have come in, those after its body included. */
  private int headers;

  RequestDecoder(HttpServerOptions options) {
    super(options);
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out)
      throws Exception {
    Matcher folded = FOLDED.matcher(inHead ? in.toString(ISO_8859_1) : "");
    if (folded.lookingAt()) {
      in.setByte(in.readerIndex() + folded.end() - 1, 0); // which Netty refuses in any header
    }
    super.decode(context, in, out);
    if (!out.isEmpty()) {
      inHead = out.get(out.size() - 1) instanceof LastHttpContent;
      headers = inHead ? 0 : headers;
    }
  }

  /** Netty asks this of each header as it comes, and reads nothing more after a failure. */
  @Override
  protected AsciiString splitHeaderName(byte[] line, int start, int length) {
    Objects.checkIndex(headers++, Limits.HEADERS);
    return super.splitHeaderName(line, start, length);
  }

  /** Netty asks this once all headers are there. */
  @Override
  protected boolean isContentAlwaysEmpty(HttpMessage message) {
    HttpHeaders all = message.headers();
    boolean twoLengths = all.contains("Content-Length") && all.contains("Transfer-Encoding");
    if (twoLengths || all.getAll("Host").size() > 1) {
      throw new IllegalArgumentException();
    }
    return super.isContentAlwaysEmpty(message);
  }
}
