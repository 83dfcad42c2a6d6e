package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The self-signed certificate of the entry, which the operator's timer renews. */
class CertificateTest {

  @TempDir private Path folder;

  @BeforeAll
  static void ansible() {
    Playbook.need();
  }

  @Test
  void isMadeAgainInItsLastMonthAndNotBefore() {
    String ending = made(29);
    String whole = made(397);
    assertThat(whole).contains("BEGIN CERTIFICATE").isNotEqualTo(ending);
    assertThat(made(397)).isEqualTo(whole);
  }

  /** The one that is there once the role has passed; a new one would have so many days. */
  private String made(int days) {
    Playbook.part("ingress", "self-signed")
        .set("cofrap_directory", folder.toString())
        .set("ingress_tls_days", days)
        .run()
        .succeeded();
    return Playbook.text(folder.resolve("tls/comptes.cofrap.test.crt"));
  }
}
