package fr.cofrap.accounts.runtime;

import java.time.Duration;
import org.apache.camel.main.Main;

/**
 * Goes on serving for a moment once the process is told to stop: a cluster tells a pod to stop and
 * its own routers to forget it at the same time, so that calls still come in.
 */
final class DrainingMain extends Main {

  private final Duration drain;

  DrainingMain(Duration drain) {
    this.drain = drain;
  }

  @Override
  protected void beforeStop() throws Exception {
    super.beforeStop();
    Thread.sleep(drain.toMillis());
  }
}
