package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A trial is one of the colour that it names: until the entry has learnt the way to it, the other
 * answers in its place.
 */
class TriedColourTest {

  private static final String ACCOUNT = "verification-epreuve";

  @TempDir private Path folder;

  @BeforeEach
  void cluster() throws IOException {
    Playbook.need();
    Program.write(
        folder,
        "kubectl",
        """
        case "$*" in
          *logs*=generate-2fa-green*) ;;
          *logs*) echo '{"username":"%s","client":"198.51.100.4"}' ;;
          *nodes*) printf 192.0.2.10 ;;
        esac"""
            .formatted(ACCOUNT));
  }

  private Run trial(String colour) {
    return Playbook.part("verify", "caller")
        .set("verify_account", ACCOUNT)
        .set("cofrap_colour", colour)
        .run(folder);
  }

  @Test
  void eachOfItsFunctionsServedTheAccount() {
    trial("blue").succeeded();
    assertThat(trial("green").refused().words())
        .contains(
            "generate-2fa-green ne note aucun appel de " + ACCOUNT + " : une autre a répondu");
  }
}
