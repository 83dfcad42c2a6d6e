package fr.cofrap.accounts.features.pages;

import fr.cofrap.accounts.features.browser.Browser;

/** Where one asks for an account. */
public final class CreateView extends View {

  CreateView(Browser browser) {
    super(browser, "create");
  }

  /** Asks for an account of this name. */
  public void create(String username) {
    begin(username);
    press("submit");
  }

  /** Types a name and goes no further. */
  public void begin(String username) {
    fill("username", username);
  }
}
