package fr.cofrap.accounts.runtime;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.MainListenerSupport;

/**
 * Goes on serving for a moment once the process is told to stop: a cluster tells a pod to stop and
 * its own routers to forget it at the same time, so that calls still come in.
 */
final class Drain extends MainListenerSupport {

  private final Duration time;
  private final Consumer<Duration> pause;

  Drain(Duration time) {
    this(time, Drain::sleep);
  }

  Drain(Duration time, Consumer<Duration> pause) {
    this.time = time;
    this.pause = pause;
  }

  @Override
  public void beforeStop(BaseMainSupport main) {
    pause.accept(time);
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
