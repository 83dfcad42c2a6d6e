package fr.cofrap.accounts.features.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

@DisplayName("The browser of the scenarios")
class ChromiumTest {

  /** As snapd confines Ubuntu's (snap-confine: a private /tmp), and no kinder. */
  private static final String SNAP =
      """
      #!/bin/sh
      exec unshare --user --map-root-user --mount sh -c \\
        'mount -t tmpfs none /tmp && exec "$0" --no-sandbox "$@"' %s "$@"
      """;

  @TempDir private Path folder;

  @Test
  void mayBeOneThatHasItsOwnTmp() throws Exception {
    assumeTrue(
        new ProcessBuilder("unshare", "--user", "--map-root-user", "true").start().waitFor() == 0,
        "Non éprouvé : un Chromium en snap (les espaces de noms sont interdits ici)");
    Path snap = Files.writeString(folder.resolve("chromium"), SNAP.formatted(Chromium.program()));
    assertThat(snap.toFile().setExecutable(true)).isTrue();

    ChromeDriver driver = Chromium.start(snap);
    driver.get("data:text/html,<title>here</title>");

    assertThat(driver.getTitle()).isEqualTo("here");
  }
}
