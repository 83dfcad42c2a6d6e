package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What describes, looks at and signs the images, and what happens where it cannot be reached. */
class AttestTest extends DeliveryFixture {

  private static final String UNREACHABLE = "case \"$*\" in *'db update'*) exit 1 ;; esac";

  @BeforeEach
  void frozen() throws Exception {
    publish("amd64", "arm64");
    delivery().step("freeze").succeeded();
    delivery().environment().put("COSIGN_PRIVATE_KEY", "a key");
  }

  @Test
  void eachImageIsDescribedLookedAtAndSigned() throws Exception {
    delivery().step("attest").succeeded();
    for (String image : new String[] {"authenticate", "page"}) {
      assertThat(delivery().told())
          .containsPattern("syft scan .*/" + image + "@sha256:.*cyclonedx-json=")
          .containsPattern("grype .*sbom:.*" + image + ".*--fail-on critical")
          .containsPattern("cosign sign .*/" + image + "@sha256:")
          .containsPattern("cosign attest .*" + image + "@sha256:");
    }
  }

  @Test
  void withoutAKeyNothingIsSigned() throws Exception {
    delivery().environment().put("COSIGN_PRIVATE_KEY", "");
    assertThat(delivery().step("attest").refused().words())
        .contains("COSIGN_PRIVATE_KEY manque : rien n’est signé, donc rien n’est livré");
  }

  @Test
  void withoutTheDatabaseOfVulnerabilitiesNothingIsDelivered() throws Exception {
    delivery().say("grype", UNREACHABLE);
    assertThat(delivery().step("attest").refused().words())
        .contains("La base des vulnérabilités ne se joint pas", "COFRAP_SCAN=optional");
    assertThat(delivery().told()).doesNotContain("cosign sign ");
  }

  @Test
  void itGoesOnWithoutItWhereSomebodySaidSoAndThatIsWritten() throws Exception {
    delivery().say("grype", UNREACHABLE);
    delivery().environment().put("COFRAP_SCAN", "optional");
    delivery().step("attest").succeeded();
    Path written = delivery().folder().resolve("target/delivery/scan.txt");
    assertThat(Files.readString(written)).contains("Non examiné");
    assertThat(delivery().told()).contains("cosign sign ");
  }

  @Test
  void aVulnerabilityThatCouldBeMendedIsShownAndStopsAll() throws Exception {
    delivery().say("grype", "[ $# -lt 5 ] && exit 0; echo CVE-2026-0001 > \"${@: -1}\"; exit 2");
    assertThat(delivery().step("attest").refused().words())
        .contains("CVE-2026-0001", "generate-password a une vulnérabilité critique");
    assertThat(delivery().told()).doesNotContain("cosign sign ");
  }

  @Test
  void aToolThatCannotBeBuiltIsSaid() throws Exception {
    delivery().say("go", "echo 'proxy.golang.org: no route to host' >&2; exit 1");
    for (String tool : new String[] {"syft", "grype", "cosign"}) {
      delivery().sh("rm target/delivery-tools/" + tool + "-v*").succeeded();
      assertThat(delivery().step("tools " + tool).refused().words())
          .contains(tool + " ne se construit pas : ses sources ne se joignent pas");
    }
    assertThat(delivery().step("attest").refused().words())
        .contains("Rien n’est publié ni déployé sans lui");
    assertThat(delivery().told()).isEmpty();
  }
}
