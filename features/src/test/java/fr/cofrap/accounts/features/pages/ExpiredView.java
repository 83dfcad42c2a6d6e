package fr.cofrap.accounts.features.pages;

import fr.cofrap.accounts.features.browser.Browser;

/** The credentials are over six months old. */
public final class ExpiredView extends View {

  ExpiredView(Browser browser) {
    super(browser, "expired");
  }

  /** Asks for new ones. */
  public void renew() {
    press("renew");
  }

  /** Gives it up, or starts over. */
  public void backToSignIn() {
    press("go-sign-in");
  }
}
