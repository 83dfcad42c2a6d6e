package fr.cofrap.accounts.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The log of a process")
class LastingLogManagerTest {

  @Test
  void goesOnWhileTheProcessStops() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Stopping.class.getName())
            .redirectErrorStream(true)
            .start();

    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(output.lines()).hasSize(Stopping.LINES);
  }

  /** Writes while the platform's own last things are done, at the same time as ours. */
  static final class Stopping {

    static final int LINES = 50;

    private static final int PAUSE_MILLIS = 10;

    private Stopping() {}

    public static void main(String[] args) {
      Logging.start();
      Runtime.getRuntime().addShutdownHook(new Thread(Stopping::write));
    }

    private static void write() {
      Logger logger = Logger.getLogger("fr.cofrap.accounts.test");
      try {
        for (int line = 0; line < LINES; line++) {
          logger.info("still here");
          Thread.sleep(PAUSE_MILLIS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
