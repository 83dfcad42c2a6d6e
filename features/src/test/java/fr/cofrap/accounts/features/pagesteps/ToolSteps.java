package fr.cofrap.accounts.features.pagesteps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.pages.AccountPage;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Programs;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * What people have beside the page: a password manager, an authenticator application, a printer.
 */
public final class ToolSteps {

  private static final int WHITE = 0xffffffff;
  private static final double MOSTLY = 0.8;
  private static final String THEIR_OWN = "Un-Autre-Mot-De-Passe-12";

  private final Visitor visitor;
  private final AccountPage page;
  private byte[] paper;

  public ToolSteps(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  @Quand("un gestionnaire de mots de passe met « {} » à la place du nom")
  public void replacesName(String name) {
    page.activate().overwrite("username", name);
  }

  @Quand("un gestionnaire de mots de passe met le sien à la place du mot de passe remis")
  public void replacesPassword() {
    page.password().overwrite(THEIR_OWN);
  }

  @Quand("{personne} suit le lien vers une application qu’il n’y a pas")
  public void opensNothing(Person person) {
    page.secondFactor().openApplication();
  }

  @Alors("la page en est toujours au second facteur, et dit quoi faire si rien ne s’ouvre")
  public void nothingIsLost() {
    page.secondFactor().mustShow();
    assertThat(page.secondFactor().applicationHint()).contains("S’il n’ouvre rien", "la clé");
    assertThat(page.secondFactor().readQrCode()).isEqualTo(page.secondFactor().applicationLink());
  }

  @Alors(
      "les réglages de l’application sont écrits dans les trois langues, tels que le QR code les donne")
  public void settings() {
    assertThat(page.secondFactor().readQrCode().toLowerCase(Locale.ROOT))
        .startsWith("otpauth://totp/")
        .contains("algorithm=sha1", "digits=6", "period=30");
    page.languages()
        .inEach(
            language ->
                assertThat(page.secondFactor().keyHint())
                    .as(language)
                    .contains("TOTP", "SHA-1", "6", "30"));
  }

  @Quand("{personne} imprime la page")
  public void prints(Person person) {
    paper = visitor.browser().print();
  }

  @Alors("le papier est blanc, et son QR code donne le mot de passe remis")
  public void readsPaper() throws IOException {
    String picture = Programs.pictureOf(paper);
    byte[] png = Base64.getDecoder().decode(picture.substring(picture.indexOf(',') + 1));
    assertThat(white(ImageIO.read(new ByteArrayInputStream(png)))).isGreaterThan(MOSTLY);
    assertThat(Programs.read(picture)).isEqualTo(page.password().readQrCode());
  }

  /** How much of it is white, margins included: from 0 to 1. */
  private static double white(BufferedImage paper) {
    int[] dots = paper.getRGB(0, 0, paper.getWidth(), paper.getHeight(), null, 0, paper.getWidth());
    return (double) Arrays.stream(dots).filter(dot -> dot == WHITE).count() / dots.length;
  }

  @Alors("rien n’y est imprimé de ce qui se presse, ni du mot de passe masqué")
  public void nothingElse() {
    assertThat(Programs.textOf(paper))
        .contains("Votre mot de passe", "24 caractères")
        .doesNotContain("Copier", "Continuer", "English", page.password().readQrCode());
  }
}
