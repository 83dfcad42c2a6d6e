package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A change of version, and what is done when it does not pass its trial. */
class ReleaseRoleTest extends ReleaseFixture {

  @Test
  void theThreePathsSwitchOnceTheIdleColourWasTriedAndNotBefore() throws IOException {
    assertThat(cluster().release("deploy").succeeded().words())
        .contains("2.0.0 sert, en green", "release_action=return y revient");
    assertThat(cluster().leadsTo()).isEqualTo("/function/$1-green");
    assertThat(cluster().played())
        .containsExactly(
            "images",
            "database",
            "functions green to ",
            "candidate green to ",
            "frontend green to /function/$1-green",
            "verify green to /function/$1-green on 0");
    assertThat(cluster().has("ingressroutes.traefik.io", "cofrap-candidate")).isFalse();
    assertThat(cluster().has("configmaps", "cofrap-release")).isFalse();
    // and the colours take turns
    cluster().release("deploy").succeeded();
    assertThat(cluster().leadsTo()).isEqualTo("/function/$1-blue");
    // which are six functions, whatever served before them
    assertThat(cluster().deployed()).hasSize(6).doesNotContain(NAMES);
  }

  @Test
  void theFirstReleaseComesBackToWhatHadNoColour() throws IOException {
    cluster().site().succeeded();
    cluster().release("deploy").succeeded();
    assertThat(cluster().release("return").succeeded().words()).contains("servent, sans couleur");
    assertThat(cluster().leadsTo()).isEqualTo("/function/$1");
    assertThat(cluster().deployed()).containsExactlyInAnyOrder(NAMES);
    assertThat(cluster().played()).last().isEqualTo("verify  to /function/$1 on 3");
    // and nothing is left to come back to
    assertThat(cluster().release("return").refused().words()).contains("green n’est plus là");
  }

  @Test
  void theFirstReleaseComesBackOnlyToWhatPassesTheTrial() throws IOException {
    cluster().fail("verify", 1);
    cluster().site().refused();
    cluster().release("deploy").succeeded();
    cluster().fail("candidate", 1);
    cluster().release("return").refused();
    assertThat(cluster().leadsTo()).isEqualTo("/function/$1-green");
    assertThat(cluster().deployed()).hasSize(6);
  }

  @Test
  void anIdleColourThatFailsIsNeverLedTo() throws IOException {
    cluster().fail("candidate", 1);
    assertThat(cluster().release("deploy").refused().words())
        .contains("2.0.0 n’a pas passé l’épreuve", "Rien n’a basculé");
    assertThat(cluster().leadsTo()).isEmpty();
    assertThat(cluster().outcome()).isEqualTo("untouched");
    assertThat(cluster().has("ingressroutes.traefik.io", "cofrap-candidate")).isFalse();
    assertThat(cluster().deployed()).containsExactlyInAnyOrder(NAMES);
  }

  @Test
  void aVerificationThatFailsBringsTheColourAndThePageBack() throws IOException {
    cluster().release("deploy").succeeded();
    String page = cluster().page();
    cluster().fail("verify", 1);
    assertThat(cluster().release("deploy").refused().words())
        .contains(
            "n’a pas passé l’épreuve : non-zero return code",
            "La version d’avant sert de nouveau, page comprise");
    assertThat(cluster().leadsTo()).isEqualTo("/function/$1-green");
    assertThat(cluster().page()).isEqualTo(page);
    assertThat(cluster().outcome()).isEqualTo("returned");
    assertThat(cluster().has("configmaps", "cofrap-release")).isFalse();
    // what came back was tried, as the cluster has it; what failed is nowhere to go back to
    assertThat(cluster().played()).last().isEqualTo("verify green to /function/$1-green on 3");
    assertThat(cluster().deployed()).noneMatch(it -> it.endsWith("-blue"));
    cluster().release("return").refused();
    assertThat(cluster().leadsTo()).isEqualTo("/function/$1-green");
  }

  @Test
  void aVersionBeforeThatFailsAsWellIsSaidAndNothingGoes() throws IOException {
    cluster().release("deploy").succeeded();
    cluster().fail("verify", 2);
    assertThat(cluster().release("deploy").refused().words())
        .contains("ont été rendus à ce qui servait (green), qui ne passe pas l’épreuve non plus");
    assertThat(cluster().outcome()).isEqualTo("switched");
    assertThat(cluster().deployed()).hasSize(6);
  }

  @Test
  void aDeploymentThatFailsBeforeItTouchedTheIdleColourLeavesIt() throws IOException {
    cluster().release("deploy").succeeded();
    cluster().release("deploy").succeeded();
    for (String part : List.of("images", "database")) {
      cluster().fail(part, 1);
      cluster().release("deploy").refused();
      assertThat(cluster().deployed()).hasSize(6);
    }
    cluster().release("return").succeeded();
  }

  @Test
  void twoChangesAtOnceAreRefused() {
    cluster().kubectl("create configmap cofrap-release -n openfaas --from-literal=who=another");
    assertThat(cluster().release("deploy").refused().words())
        .contains("Un autre changement de version est en cours, ou a été tué", "already exists");
    assertThat(cluster().leadsTo()).isEmpty();
    assertThat(cluster().has("configmaps", "cofrap-release")).isTrue();
    cluster().release("deploy", "release_take_over=true").succeeded();
  }

  @Test
  void theIdleColourGoesOnceTheOtherIsKeptAndAnswers() throws IOException {
    cluster().release("deploy").succeeded();
    cluster().running(NAMES);
    assertThat(cluster().release("confirm").refused().words())
        .contains("green : 0 de 3 fonctions répondent. L’autre couleur reste");
    cluster().running(GREEN);
    assertThat(cluster().release("confirm").succeeded().words())
        .contains("Seules restent", "green");
    assertThat(cluster().deployed()).hasSize(3).allMatch(it -> it.endsWith("-green"));
  }

  @Test
  void aGestureOnTheKeysIsRefusedWhileTwoColoursAreThere() throws IOException {
    cluster().running("authenticate", "authenticate-green");
    assertThat(cluster().colourAlone().refused().words())
        .contains("authenticate-green", "l’autre couleur est encore là", "release_action=confirm");
    cluster().kubectl("delete deployment authenticate-green -n openfaas-fn").succeeded();
    cluster().colourAlone().succeeded();
  }
}
