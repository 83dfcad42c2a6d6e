package fr.cofrap.accounts.features.pages;

import fr.cofrap.accounts.features.browser.Browser;
import org.openqa.selenium.By;

/** Step 2: the second factor. */
public final class SecondFactorView extends Handover {

  private static final By ENTRY = By.cssSelector("[data-role='entry']");
  private static final By KEY = By.id("secret-key");

  SecondFactorView(Browser browser) {
    super(browser, "second-factor");
  }

  @Override
  public boolean showsText() {
    return !text().isEmpty();
  }

  @Override
  public String text() {
    return browser().find(KEY).getDomProperty("value").replaceAll("\\s", "");
  }

  /** The address that an authenticator application on this device opens. */
  public String applicationLink() {
    return browser().find(Hooks.action("open-app")).getDomAttribute("href");
  }

  /** Follows that link. */
  public void openApplication() {
    press("open-app");
  }

  /** What is said of that link. */
  public String applicationHint() {
    return browser().find(By.id("open-hint")).getText();
  }

  /** What is said of the key: how to set an application that has nothing else. */
  public String keyHint() {
    return browser().find(By.id("secret-key-hint")).getText();
  }

  /** What the application is said to call the new entry, and what is said of it. */
  public String entry() {
    return browser().find(ENTRY).getText();
  }

  /** Whether it warns of the two entries that a renewal leaves for a while. */
  public boolean warnsOfTwoEntries() {
    return browser().shows(Hooks.component("notice"));
  }

  /** Goes back to the password. */
  public void backToPassword() {
    press("go-password");
  }
}
