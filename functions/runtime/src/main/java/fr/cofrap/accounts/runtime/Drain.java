package fr.cofrap.accounts.runtime;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Goes on serving for a moment once the process is told to stop, and only then stops: a cluster
 * tells a pod to stop and its own routers to forget it at the same time, so that calls still come
 * in.
 */
final class Drain implements Runnable {

  private final Duration time;
  private final Consumer<Duration> pause;
  private final Runnable stop;

  Drain(Duration time, Runnable stop) {
    this(time, Drain::sleep, stop);
  }

  Drain(Duration time, Consumer<Duration> pause, Runnable stop) {
    this.time = time;
    this.pause = pause;
    this.stop = stop;
  }

  @Override
  public void run() {
    pause.accept(time);
    stop.run();
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
