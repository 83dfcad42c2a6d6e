package fr.cofrap.accounts.features.pagesteps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.browser.Axe;
import fr.cofrap.accounts.features.browser.Captures;
import fr.cofrap.accounts.features.browser.Rgaa;
import fr.cofrap.accounts.features.browser.Screen;
import fr.cofrap.accounts.features.pages.AccountPage;
import io.cucumber.java.After;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Soit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;

/** The page in all its states, looked at with the eyes of those who cannot see everything. */
public final class AccessibilitySteps {

  private final Visitor visitor;
  private final States states;
  private final AccountPage page;
  private final Axe axe;
  private final Rgaa rgaa;
  private String state;

  public AccessibilitySteps(Visitor visitor, States states) {
    this.visitor = visitor;
    this.states = states;
    this.page = visitor.page();
    this.axe = new Axe(visitor.browser());
    this.rgaa = new Rgaa(visitor.browser());
  }

  @Soit("^la page montre (.*)$")
  public void shows(String name) {
    state = name;
    states.reach(name);
  }

  @Soit("les couleurs préférées sont {word}")
  public void prefers(String colours) {
    visitor.browser().screen().colours("sombres".equals(colours) ? "dark" : "light");
  }

  @Alors("axe-core n’y trouve rien, en français, en anglais et en arabe, en clair et en sombre")
  public void noViolations() {
    inEveryLanguage(
        () -> {
          visitor.browser().screen().showAll();
          List<String> found = new ArrayList<>(axe.violations());
          visitor.browser().screen().colours("dark");
          found.addAll(axe.violationsOfColours());
          visitor.browser().screen().colours("light");
          return found;
        });
  }

  @Alors("ce que le RGAA demande et qu’axe-core ignore y est tenu, dans les trois langues")
  public void noDefects() {
    inEveryLanguage(rgaa::defects);
  }

  @Alors("espacer le texte n’y coupe rien, dans aucune langue")
  public void nothingIsCut() {
    inEveryLanguage(() -> page.layout().cutWhenSpacedOut());
  }

  @Alors("rien n’y dépasse d’un écran de 320 pixels, dans aucune langue")
  public void nothingOverflows() {
    visitor.browser().screen().width(Screen.NARROW);
    inEveryLanguage(() -> page.layout().overflowing());
    visitor.browser().screen().restore();
  }

  @Alors("doubler la taille du texte n’y coupe rien, dans aucune langue")
  public void nothingIsCutWhenLarger() {
    visitor.browser().screen().doubleText(true);
    inEveryLanguage(() -> page.layout().cut());
    visitor.browser().screen().doubleText(false);
  }

  @Soit("le système impose ses couleurs, sombres")
  public void imposedColours() {
    visitor.browser().screen().imposeColours();
  }

  @Alors("rien ne s’y perd quand le système impose ses couleurs")
  public void nothingIsLost() {
    imposedColours();
    assertThat(page.layout().lostToImposedColours()).as(state).isEmpty();
    visitor.browser().screen().colours("light");
  }

  private void inEveryLanguage(Supplier<List<String>> defects) {
    SoftAssertions all = new SoftAssertions();
    page.languages()
        .inEach(language -> all.assertThat(defects.get()).as(state + ", " + language).isEmpty());
    all.assertAll();
  }

  /** Pictures for the documents, when they are asked for. */
  @After("@captures")
  public void take() {
    for (Captures.Wanted wanted : Captures.of(state)) {
      page.languages().chooseUnseen(wanted.language());
      visitor.browser().screen().colours(wanted.colours());
      Captures.take(wanted, visitor.browser());
    }
  }
}
