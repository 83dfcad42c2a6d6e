package fr.cofrap.accounts.runtime.http;

import static io.netty.handler.codec.http.HttpUtil.isContentLengthSet;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Reads requests, but for those that are made to harm: with two lengths or two hosts, which two
 * servers may take for different requests (RFC 9112, 3.2 and 6.1), with more headers than anybody
 * sends, before the body or after it, or with a header folded over several lines, which is joined
 * anew for each of them (RFC 9112, 5.2 lets a server refuse it). A header costs some 140 bytes of
 * memory, however short: what bounds their text does not bound that.
 */
final class RequestDecoder extends VertxHttpRequestDecoder {

  /** What is left to read, from the line that comes next. */
  private ByteBuf rest;

  /** Whether that line follows a header. */
  private boolean inHead;

  /** How many headers of the request have come in, those after its body included. */
  private int headers;

  /** Whether no call is at work: what follows one waits as the bytes that came. */
  private final BooleanSupplier listens;

  RequestDecoder(HttpServerOptions options, BooleanSupplier listens) {
    super(options);
    this.listens = listens;
  }

  @Override
  protected void decode(ChannelHandlerContext to, ByteBuf in, List<Object> out) throws Exception {
    if (((DuplexChannel) to.channel()).isOutputShutdown()) {
      in.skipBytes(in.readableBytes()); // nothing that comes is answered any more
    } else if (!to.channel().isWritable() && !to.flush().channel().isWritable()) {
      Entrance.cut((DuplexChannel) to.channel()); // asks without reading: answers would pile up
    } else if (listens.getAsBoolean()) {
      rest = in;
      refuseFolded(); // after a header of an earlier piece
      super.decode(to, in, out);
      headers = out.stream().anyMatch(LastHttpContent.class::isInstance) ? 0 : headers;
    }
  }

  /** Netty asks this of each header as it comes, and reads nothing more after a failure. */
  @Override
  protected AsciiString splitHeaderName(byte[] line, int start, int length) {
    Objects.checkIndex(headers++, Limits.HEADERS);
    inHead = true;
    refuseFolded();
    return super.splitHeaderName(line, start, length);
  }

  /** Changes nothing after the trailers: before a request, Netty skips a NUL as it does a blank. */
  private void refuseFolded() {
    if (inHead && rest.isReadable() && " \t".indexOf(rest.getByte(rest.readerIndex())) >= 0) {
      rest.setByte(rest.readerIndex(), 0); // which Netty refuses in any header
    }
  }

  /** Netty asks this once all headers are there. */
  @Override
  protected boolean isContentAlwaysEmpty(HttpMessage message) {
    inHead = false;
    boolean both = isContentLengthSet(message) && message.headers().contains("Transfer-Encoding");
    Objects.checkIndex(both ? 2 : message.headers().getAll("Host").size(), 2);
    return super.isContentAlwaysEmpty(message);
  }
}
