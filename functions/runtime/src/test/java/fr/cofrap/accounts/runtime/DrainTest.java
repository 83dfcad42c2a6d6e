package fr.cofrap.accounts.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.junit.jupiter.api.Test;

class DrainTest {

  private static final Duration TIME = Duration.ofSeconds(5);

  private final Main main = new Main();
  private final List<String> happened = new ArrayList<>();

  @Test
  void everythingIsStillInServiceWhileAFunctionDrains() throws Exception {
    main.addMainListener(new Drain(TIME, time -> happened.add("drains " + time + serving())));
    main.addMainListener(
        new MainListenerSupport() {
          @Override
          public void afterStart(BaseMainSupport started) {
            // what SIGTERM does
            main.completed();
          }

          @Override
          public void afterStop(BaseMainSupport stopped) {
            happened.add("stopped");
          }
        });

    main.run();

    assertThat(happened).containsExactly("drains PT5S while serving", "stopped");
  }

  private String serving() {
    return main.getCamelContext().isStarted() ? " while serving" : "";
  }
}
