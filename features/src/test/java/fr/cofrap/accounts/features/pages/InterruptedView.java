package fr.cofrap.accounts.features.pages;

import fr.cofrap.accounts.features.browser.Browser;

/** The password came, the second factor did not. */
public final class InterruptedView extends View {

  InterruptedView(Browser browser) {
    super(browser, "interrupted");
  }

  /** Asks for it again. */
  public void retry() {
    press("retry");
  }
}
