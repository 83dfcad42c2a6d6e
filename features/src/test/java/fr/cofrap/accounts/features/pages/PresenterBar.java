package fr.cofrap.accounts.features.pages;

import fr.cofrap.accounts.features.browser.Browser;
import fr.cofrap.accounts.features.browser.Keyboard;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The presenter's bar, which the local demonstration adds to the page. */
public final class PresenterBar {

  private static final By BAR = Hooks.component("presenter-bar");
  private static final By SUMMARY = By.cssSelector("[data-component='presenter-bar'] summary");
  private static final By AGE = Hooks.action("bar-age");
  private static final By TABLE = Hooks.action("bar-table");
  private static final By CLOSE = Hooks.action("bar-close");
  private static final By STATUS =
      By.cssSelector("[data-component='presenter-bar'] [role='status']");
  private static final By DIALOG = By.cssSelector("dialog[open]");

  private static final String ON_SCREEN =
      "return arguments[0].getBoundingClientRect().top < innerHeight";

  private final Browser browser;

  PresenterBar(Browser browser) {
    this.browser = browser;
  }

  /** Whether the page has one. */
  public boolean isThere() {
    return browser.shows(BAR);
  }

  /** Whether any of it is on the screen, as far as the page was moved. */
  public boolean isOnTheScreen() {
    return Boolean.TRUE.equals(browser.run(ON_SCREEN, browser.find(BAR)));
  }

  /** Opens it. */
  public void open() {
    if (!browser.shows(TABLE)) {
      browser.press(SUMMARY);
    }
    browser.find(TABLE);
  }

  /** Waits until the telephone shows so many codes for an account. */
  public void mustShowCodes(String username, int count) {
    open();
    browser.await(
        count + " codes", () -> browser.driver().findElements(code(username)).size() == count);
  }

  /** Waits until the telephone shows this code for an account. */
  public void mustShowCode(String username, String code) {
    open();
    browser.await(
        "the telephone shows the code of the moment",
        () ->
            browser.driver().findElements(code(username)).stream()
                .anyMatch(shown -> shown.getText().equals(code)));
  }

  /** Makes the account of its field six months older. */
  public void letSixMonthsPass() {
    open();
    browser.pressAtTheEdge(AGE);
    browser.await("six months pass", () -> !browser.find(STATUS).getText().isBlank());
  }

  /** Whether what came of the last gesture can be seen without scrolling. */
  public boolean outcomeIsInSight() {
    return browser.isInSight(STATUS);
  }

  /** Shows the table. */
  public void openTable() {
    open();
    browser.press(TABLE);
    browser.find(DIALOG);
  }

  /** Whether the keyboard is where the table is closed. */
  public boolean isAboutToClose() {
    return browser.find(CLOSE).equals(browser.driver().switchTo().activeElement());
  }

  /** Closes the table with a key. */
  public void closeTable(Keys key) {
    new Keyboard(browser).press(key);
    browser.await("no table", () -> !browser.shows(DIALOG));
  }

  /** All that the table shows. */
  public String table() {
    return browser.find(DIALOG).getText();
  }

  private static By code(String username) {
    return By.cssSelector("[data-component='presenter-bar'] [data-code='" + username + "']");
  }
}
