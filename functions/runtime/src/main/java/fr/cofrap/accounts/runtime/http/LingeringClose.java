package fr.cofrap.accounts.runtime.http;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.concurrent.Future;

/**
 * Ends a connection as RFC 9112 (9.6) asks: our side first, the whole of it once the caller has
 * ended its own, or has had its time. Closed at once, it would be the kernel's, which keeps what
 * nobody reads for minutes and counts it as memory of the function; until then, it waits among the
 * others, which are bounded.
 */
final class LingeringClose extends ChannelOutboundHandlerAdapter {

  @Override
  public void close(ChannelHandlerContext to, ChannelPromise told) {
    DuplexChannel channel = (DuplexChannel) to.channel();
    Future<?> end =
        channel.eventLoop().schedule(() -> Entrance.cut(channel), Limits.PATIENCE_SECONDS, SECONDS);
    channel.closeFuture().addListener(gone -> end.cancel(false));
    channel.shutdownOutput(told);
  }
}
