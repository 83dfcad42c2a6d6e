package fr.cofrap.accounts.features.pages;

import fr.cofrap.accounts.features.browser.Browser;
import java.util.List;
import java.util.function.Consumer;
import org.openqa.selenium.By;

/** Chooses the page's language. */
public final class LanguageSwitcher {

  private static final List<String> ALL = List.of("en", "ar", "fr");

  private final Browser browser;

  LanguageSwitcher(Browser browser) {
    this.browser = browser;
  }

  /** Chooses one: fr, en or ar. */
  public void choose(String language) {
    browser.press(choice(language));
    browser.await("the page in " + language, () -> language.equals(current()));
  }

  /** Chooses one without the pointer or the focus, even behind a dialog. */
  public void chooseUnseen(String language) {
    browser.run("arguments[0].click()", browser.driver().findElement(choice(language)));
    browser.await("the page in " + language, () -> language.equals(current()));
  }

  /** Does something in every language, the page staying as it is. */
  public void inEach(Consumer<String> what) {
    for (String language : ALL) {
      chooseUnseen(language);
      what.accept(language);
    }
  }

  /** The language that the page declares. */
  public String current() {
    return String.valueOf(browser.run("return document.documentElement.lang"));
  }

  /** Whether the focus is still on the choice that was made. */
  public boolean isFocusedOn(String language) {
    return browser.find(choice(language)).equals(browser.driver().switchTo().activeElement());
  }

  static By choice(String language) {
    return Hooks.action("language-" + language);
  }
}
