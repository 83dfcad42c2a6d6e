package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Alors;
import java.util.List;

/** What a refusal says, and what it keeps to itself. */
public final class RefusalSteps {

  private final World world;

  public RefusalSteps(World world) {
    this.world = world;
  }

  @Alors("la demande est refusée : {refus}")
  public void refused(Refusal refusal) {
    refusal.mustBe(world.reply());
  }

  @Alors("toutes les demandes sont refusées : {refus}")
  public void allRefused(Refusal refusal) {
    assertThat(world.replies()).isNotEmpty().allSatisfy(refusal::mustBe);
  }

  @Alors("toutes les autres sont refusées : {refus}")
  public void othersRefused(Refusal refusal) {
    List<Reply> others = world.replies().stream().filter(it -> it.status() >= 300).toList();
    assertThat(others).hasSize(world.replies().size() - 1).allSatisfy(refusal::mustBe);
  }

  @Alors("rien de secret n’est remis")
  public void nothingHandedOver() {
    assertThat(world.reply().json().fieldNames())
        .toIterable()
        .doesNotContain("password", "secret", "otpauth_uri", "qr_code", "ticket");
  }

  @Alors("rien n’est ouvert")
  public void nothingOpened() {
    Refusal.CREDENTIALS_REFUSED.mustBe(world.reply());
    nothingHandedOver();
  }

  @Alors("toutes les réponses ont le même statut, les mêmes en-têtes et le même corps")
  public void allAlike() {
    Reply first = world.replies().get(0);
    assertThat(world.replies())
        .hasSizeGreaterThan(1)
        .allSatisfy(
            reply -> {
              assertThat(reply.status()).isEqualTo(first.status());
              assertThat(reply.lastingHeaders()).isEqualTo(first.lastingHeaders());
              assertThat(reply.body()).isEqualTo(first.body());
            });
  }

  @Alors("il est rédigé en {word}")
  public void language(String language) {
    boolean english = "anglais".equals(language);
    assertThat(world.reply().headers().firstValue("content-language"))
        .contains(english ? "en" : "fr");
    assertThat(world.reply().text("title"))
        .isEqualTo(english ? "Invalid request" : "Requête invalide");
  }
}
