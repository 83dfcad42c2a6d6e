package fr.cofrap.accounts.runtime.http;

import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;

/**
 * Gives refusals one pace: each leaves a fixed time after its call came in, so that how long it
 * took to find out says nothing about what was found.
 */
public final class Pace {

  /** Far longer than any of the ways to a refusal takes. */
  static final long NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private Pace() {}

  /** Waits until the refusal of this call may leave. */
  public static void hold(Exchange exchange) {
    long left = Call.of(exchange).startNanos() + NANOS - System.nanoTime();
    try {
      TimeUnit.NANOSECONDS.sleep(left);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
