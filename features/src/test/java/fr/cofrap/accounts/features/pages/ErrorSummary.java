package fr.cofrap.accounts.features.pages;

import fr.cofrap.accounts.features.browser.Browser;
import org.openqa.selenium.By;

/** What is wrong, in one place that takes the focus. */
public final class ErrorSummary {

  private static final By SUMMARY = Hooks.component("error-summary");
  private static final By TITLE = By.cssSelector("[data-component='error-summary'] h2");
  private static final By LINKS = By.cssSelector("[data-component='error-summary'] li a");
  private static final By INVALID = By.cssSelector("main [data-invalid]");

  private final Browser browser;

  ErrorSummary(Browser browser) {
    this.browser = browser;
  }

  /** Waits until it names this problem, by the contract's slug or the page's own. */
  public void mustName(String slug) {
    browser.find(By.cssSelector("[data-component='error-summary'][data-slug='" + slug + "']"));
  }

  /** All that it says. */
  public String text() {
    return browser.find(SUMMARY).getText();
  }

  /** Whether its title can be read without scrolling. */
  public boolean titleIsInSight() {
    return browser.isInSight(TITLE);
  }

  /** Whether it has the focus. */
  public boolean isFocused() {
    return browser.find(SUMMARY).equals(browser.driver().switchTo().activeElement());
  }

  /** How many fields it asks to correct, and how many are marked so. */
  public boolean matchesFields(int count) {
    return browser.driver().findElements(LINKS).size() == count
        && browser.driver().findElements(INVALID).size() == count;
  }

  /** Follows its first link. */
  public void followFirst() {
    browser.press(LINKS);
  }

  /** Whether the first field to correct has the focus, and its message is tied to it. */
  public boolean leadsToFirstField() {
    var field = browser.find(INVALID);
    String described = String.valueOf(field.getDomAttribute("aria-describedby"));
    return field.equals(browser.driver().switchTo().activeElement())
        && described.contains(field.getDomAttribute("id") + "-error")
        && browser.shows(By.id(field.getDomAttribute("id") + "-error"));
  }

  /** Does again what failed. */
  public void retry() {
    browser.press(By.cssSelector("main [data-action='retry']"));
  }

  /** Whether it is there. */
  public boolean isShown() {
    return browser.shows(SUMMARY);
  }
}
