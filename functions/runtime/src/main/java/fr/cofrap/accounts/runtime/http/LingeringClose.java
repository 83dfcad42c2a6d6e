package fr.cofrap.accounts.runtime.http;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import java.nio.channels.ClosedChannelException;

/**
 * Ends a connection as RFC 9112 (9.6) asks: our side first, the whole of it once the caller has had
 * its time, whoever has begun. Closed at once, it would be the kernel's, which keeps what nobody
 * reads for minutes and counts it as memory of the function; until then, it waits among the others,
 * which are bounded.
 */
final class LingeringClose extends ChannelDuplexHandler {

  @Override
  public void close(ChannelHandlerContext to, ChannelPromise told) {
    DuplexChannel channel = (DuplexChannel) to.channel();
    var end = to.executor().schedule(() -> Entrance.cut(channel), Limits.PATIENCE_SECONDS, SECONDS);
    channel.closeFuture().addListener(gone -> end.cancel(false));
    channel.shutdownOutput(told);
  }

  /** One side has ended, which is all that is told here: for Vert.x, the connection has failed. */
  @Override
  public void userEventTriggered(ChannelHandlerContext from, Object ended) {
    from.fireExceptionCaught(new ClosedChannelException());
  }
}
