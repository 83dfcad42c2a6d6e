package fr.cofrap.accounts.features.pages;

import fr.cofrap.accounts.features.browser.Browser;
import org.openqa.selenium.WebElement;

/** What all views of the page have in common: a name, fields, buttons, errors. */
public abstract class View {

  /** As the extension of a password manager does it. */
  static final String OVERWRITE =
      """
      const [field, text] = arguments;
      field.value = text;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
      """;

  private final Browser browser;
  private final String name;

  View(Browser browser, String name) {
    this.browser = browser;
    this.name = name;
  }

  /** Waits until the page shows it. */
  public void mustShow() {
    browser.find(Hooks.view(name));
  }

  /** Its summary of errors. */
  public ErrorSummary errors() {
    return new ErrorSummary(browser);
  }

  final Browser browser() {
    return browser;
  }

  final void press(String action) {
    mustShow();
    browser.press(Hooks.action(action));
  }

  final WebElement field(String field) {
    mustShow();
    return browser.find(Hooks.field(field));
  }

  /** Types into a field, which is emptied first. */
  final void fill(String field, String text) {
    WebElement input = field(field);
    browser.bring(Hooks.field(field));
    input.clear();
    input.sendKeys(text);
  }

  /** Puts a text into a field as pasting does, line breaks included. */
  final void paste(String field, String text) {
    fill(field, "");
    browser.insert(text);
  }

  /** Another program fills in a field, even one that is read-only. */
  public final void overwrite(String field, String text) {
    browser.run(OVERWRITE, field(field), text);
  }

  /** What a field holds. */
  public final String value(String field) {
    return field(field).getDomProperty("value");
  }
}
