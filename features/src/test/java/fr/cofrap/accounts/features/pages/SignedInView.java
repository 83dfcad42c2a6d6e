package fr.cofrap.accounts.features.pages;

import fr.cofrap.accounts.features.browser.Browser;
import java.time.Instant;
import org.openqa.selenium.By;

/** Signed in. */
public final class SignedInView extends View {

  private static final By END = By.cssSelector("[data-view-root='signed-in'] time");
  private static final By TITLE = By.cssSelector("[data-view-root='signed-in'] h1");

  SignedInView(Browser browser) {
    super(browser, "signed-in");
  }

  /** Waits until it welcomes somebody after this: authenticated, activated, or renewed. */
  public void mustWelcomeAfter(String event) {
    browser().find(By.cssSelector("[data-view-root='signed-in'][data-event='" + event + "']"));
  }

  /** The words of welcome. */
  public String title() {
    return browser().find(TITLE).getText();
  }

  /** What is said of the entries of the authenticator application. */
  public String entry() {
    return browser().find(By.cssSelector("[data-role='entry']")).getText();
  }

  /** Until when the credentials are said to be good. */
  public Instant validUntil() {
    return Instant.parse(browser().find(END).getDomAttribute("datetime"));
  }

  /** Signs out. */
  public void signOut() {
    press("sign-out");
  }
}
