package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coming back to the colour before: blue serves, green did. */
class ReturnTest extends ReleaseFixture {

  @BeforeEach
  void blueServes() throws IOException {
    cluster().release("deploy").succeeded();
    cluster().release("deploy").succeeded();
    cluster().forget();
  }

  @Test
  void comingBackIsTheSameSwitchTriedBeforeAndAfter() throws IOException {
    cluster().running("generate-password-green", "generate-2fa-green");
    assertThat(cluster().release("return").refused().words())
        .contains("La couleur green n’est plus là : 2 de ses 3 fonctions", "Rien n’a basculé");
    assertThat(cluster().leadsTo()).isEqualTo("/function/$1-blue");
    cluster().running(GREEN);
    assertThat(cluster().release("return").succeeded().words()).contains("servent, en green");
    assertThat(cluster().leadsTo()).isEqualTo("/function/$1-green");
    assertThat(cluster().played())
        .containsExactly(
            "images",
            "candidate green to /function/$1-blue",
            "verify green to /function/$1-green on 3");
  }

  @Test
  void whatWasLeftIsGoneSoThatComingBackTwiceDoesNotLeadToIt() {
    cluster().release("return").succeeded();
    assertThat(cluster().deployed()).noneMatch(it -> it.endsWith("-blue"));
    assertThat(cluster().release("return").refused().words()).contains("blue n’est plus là");
    assertThat(cluster().leadsTo()).isEqualTo("/function/$1-green");
  }

  @Test
  void whatNoLongerPassesTheTrialIsNeverLedTo() throws IOException {
    cluster().fail("candidate", 1);
    cluster().release("return").refused();
    assertThat(cluster().leadsTo()).isEqualTo("/function/$1-blue");
    assertThat(cluster().deployed()).hasSize(6);
  }

  @Test
  void whatFailsOnceInItsPlaceGivesItBack() throws IOException {
    cluster().fail("verify", 1);
    assertThat(cluster().release("return").refused().words())
        .contains(
            "n’a pas passé l’épreuve une fois à sa place", "(blue) sert de nouveau, et a passé");
    assertThat(cluster().leadsTo()).isEqualTo("/function/$1-blue");
    assertThat(cluster().played()).last().isEqualTo("verify blue to /function/$1-blue on 3");
    assertThat(cluster().deployed()).hasSize(6);
    assertThat(cluster().has("configmaps", "cofrap-release")).isFalse();
  }

  @Test
  void whereNeitherPassesTheOneThatServedServesAndThatIsSaid() throws IOException {
    cluster().fail("verify", 2);
    assertThat(cluster().release("return").refused().words())
        .contains("ont été rendus à ce qui servait (blue), qui ne passe pas l’épreuve non plus");
    assertThat(cluster().leadsTo()).isEqualTo("/function/$1-blue");
    assertThat(cluster().deployed()).hasSize(6);
  }

  @Test
  void pathsThatCouldNotBeGivenBackAreNotSaidToBe() throws IOException {
    cluster().fail("verify", 1);
    cluster().refuseBlue();
    Run returned = cluster().release("return");
    cluster().admitBlue();
    assertThat(returned.refused().words())
        .contains("n’ont pas pu être rendus à ce qui servait (blue)")
        .doesNotContain("non plus");
    assertThat(cluster().leadsTo()).isEqualTo("/function/$1-green");
  }

  @Test
  void anImageThatIsGoneFromTheRegistryIsRefusedBeforeAnything() throws IOException {
    cluster().fail("images", 1);
    cluster().release("return").refused();
    assertThat(cluster().leadsTo()).isEqualTo("/function/$1-blue");
    // the registry is down, and somebody cannot wait for it
    cluster().fail("images", 1);
    cluster().release("return", "release_ask_registry=false").succeeded();
  }
}
