package fr.cofrap.accounts.features.pagesteps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.pages.AccountPage;
import fr.cofrap.accounts.features.world.Person;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.util.Map;

/** The page's languages. */
public final class LanguageSteps {

  private static final Map<String, String> CODES =
      Map.of("français", "fr", "anglais", "en", "arabe", "ar");
  private static final Map<String, String> ANNOUNCED =
      Map.of("fr", "français", "en", "English", "ar", "العربية");

  private final AccountPage page;
  private String chosen;
  private String typed;
  private String errors;
  private Map<String, Long> starts;

  public LanguageSteps(Visitor visitor) {
    this.page = visitor.page();
  }

  @Soit("la page est ouverte")
  public void open() {
    page.signIn().mustShow();
  }

  @Soit("{personne} saisit un nom de compte")
  public void types(Person person) {
    page.signIn().create();
    page.create().begin(person.username());
    typed = person.username();
  }

  @Quand("la langue choisie est {word}")
  public void choose(String language) {
    if ("sign-in".equals(page.view())) {
      starts = page.layout().starts();
      errors = page.signIn().errors().isShown() ? page.signIn().errors().text() : "";
    }
    chosen = CODES.get(language);
    page.languages().choose(chosen);
  }

  @Quand("la page est ouverte en {word} par son adresse")
  public void openBySharedAddress(String language) {
    page.openIn(CODES.get(language));
  }

  @Alors("la page est en {word}")
  public void isIn(String language) {
    assertThat(page.languages().current()).isEqualTo(CODES.get(language));
    assertThat(page.layout().direction()).isEqualTo("arabe".equals(language) ? "rtl" : "ltr");
  }

  @Alors("la page est en {word} et l’annonce")
  public void isInAndSaysSo(String language) {
    isIn(language);
    assertThat(page.announcement()).contains(ANNOUNCED.get(chosen));
  }

  @Alors("la vue, le nom saisi et le focus n’ont pas changé")
  public void undisturbed() {
    assertThat(page.view()).isEqualTo("create");
    assertThat(page.create().value("username")).isEqualTo(typed);
    assertThat(page.languages().isFocusedOn(chosen)).as("focus on the choice").isTrue();
  }

  @Alors("le résumé des erreurs est dans cette langue")
  public void errorsTranslated() {
    assertThat(page.signIn().errors().text()).isNotEqualTo(errors).startsWith("Please check");
    assertThat(page.signIn().errors().matchesFields(3)).isTrue();
    assertThat(page.title()).startsWith("Error");
  }

  @Alors("la page se lit de droite à gauche")
  public void rightToLeft() {
    assertThat(page.layout().direction()).isEqualTo("rtl");
  }

  @Alors("chaque élément est aussi loin du bord droit qu’il l’était du bord gauche")
  public void mirrored() {
    assertThat(page.layout().starts()).isEqualTo(starts);
  }
}
