package fr.cofrap.accounts.features.pages;

import fr.cofrap.accounts.features.browser.Browser;
import fr.cofrap.accounts.features.browser.Keyboard;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The page in the hands of somebody who has a keyboard and nothing else. */
public final class ByKeyboard {

  private static final By CONTENT = By.id("main");

  private final Browser browser;
  private final Keyboard keyboard;

  ByKeyboard(Browser browser) {
    this.browser = browser;
    this.keyboard = new Keyboard(browser);
  }

  /** Follows a link, or presses a button with Enter. */
  public void enter(String action) {
    keyboard.reach(Hooks.action(action));
    keyboard.press(Keys.ENTER);
  }

  /** Presses a button with the space bar. */
  public void space(String action) {
    keyboard.reach(Hooks.action(action));
    keyboard.press(Keys.SPACE);
  }

  /** Moves on to a button. */
  public void reach(String action) {
    keyboard.reach(Hooks.action(action));
  }

  /** Presses the space bar where the focus is. */
  public void space() {
    keyboard.press(Keys.SPACE);
  }

  /** Types into a field. */
  public void type(String field, String text) {
    keyboard.reach(Hooks.field(field));
    keyboard.press(text);
  }

  /** Follows the first link of the page. */
  public void skip() {
    keyboard.press(Keys.TAB);
    keyboard.press(Keys.ENTER);
  }

  /** Whether the next stop is within the content. */
  public boolean isInContent() {
    return browser.find(CONTENT).equals(browser.driver().switchTo().activeElement());
  }

  /** Goes once around the page; fails where the focus is not seen or does not come. */
  public void round() {
    keyboard.round();
  }
}
