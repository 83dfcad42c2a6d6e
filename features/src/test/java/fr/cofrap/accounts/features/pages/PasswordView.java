package fr.cofrap.accounts.features.pages;

import fr.cofrap.accounts.features.browser.Browser;
import org.openqa.selenium.By;

/** Step 1: the password. */
public final class PasswordView extends Handover {

  private static final By PASSWORD = By.id("generated-password");

  PasswordView(Browser browser) {
    super(browser, "password");
  }

  @Override
  public boolean showsText() {
    return "text".equals(browser().find(PASSWORD).getDomProperty("type"));
  }

  /** Another program fills in the field, although it is read-only. */
  public void overwrite(String text) {
    browser().run(OVERWRITE, browser().find(PASSWORD), text);
  }

  @Override
  public String text() {
    return browser().find(PASSWORD).getDomProperty("value");
  }
}
