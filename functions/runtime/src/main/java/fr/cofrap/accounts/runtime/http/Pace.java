package fr.cofrap.accounts.runtime.http;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;

/**
 * Gives refusals one pace: each leaves a fixed time after its call came in, so that how long it
 * took to find out says nothing about what was found. Waiting holds no thread.
 */
public final class Pace extends AsyncProcessorSupport {

  /** Far longer than any of the ways to a refusal takes. */
  static final long NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private static final long NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  private final Vertx vertx;

  public Pace(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Lets the route go on once the refusal of this call may leave. */
  @Override
  public boolean process(Exchange exchange, AsyncCallback callback) {
    long left = Call.of(exchange).startNanos() + NANOS - System.nanoTime();
    long millis = Math.floorDiv(left, NANOS_PER_MILLI) + 1;
    vertx.setTimer(Math.max(1, millis), timer -> callback.done(false));
    return false;
  }
}
