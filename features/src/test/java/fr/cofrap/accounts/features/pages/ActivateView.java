package fr.cofrap.accounts.features.pages;

import fr.cofrap.accounts.features.browser.Browser;
import org.openqa.selenium.Keys;

/** Step 3: proving that both were kept. */
public final class ActivateView extends View {

  ActivateView(Browser browser) {
    super(browser, "activate");
  }

  /** Proves it, or tries to. */
  public void activate(String password, String code) {
    fill("password", password);
    fill("code", code);
    submit();
  }

  /** Sends the form as it is. */
  public void submit() {
    press("submit");
  }

  /** Pastes into a field ("password" or "code") what was copied last. */
  public void paste(String field) {
    fill(field, Keys.chord(Keys.CONTROL, "v"));
  }

  /** Goes back to the second factor. */
  public void backToSecondFactor() {
    press("go-second-factor");
  }
}
