package fr.cofrap.accounts.features.pages;

import fr.cofrap.accounts.features.browser.Browser;

/** Where one signs in, the page's first view. */
public final class SignInView extends View {

  SignInView(Browser browser) {
    super(browser, "sign-in");
  }

  /** Signs in with these, whether they are right or wrong. */
  public void signIn(String username, String password, String code) {
    fill("username", username);
    fill("password", password);
    fill("code", code);
    submit();
  }

  /** Signs in with a password that was copied elsewhere. */
  public void signInPasting(String username, String password, String code) {
    fill("username", username);
    paste("password", password);
    fill("code", code);
    submit();
  }

  /** Sends the form as it is. */
  public void submit() {
    press("submit");
  }

  /** Whether the button that sends the form can be seen without scrolling. */
  public boolean submitIsInSight() {
    mustShow();
    return browser().isInSight(Hooks.action("submit"));
  }

  /** Whether something is noted above the form. */
  public boolean hasNotice() {
    mustShow();
    return browser().shows(Hooks.component("notice"));
  }

  /** Types a name and goes no further. */
  public void begin(String username) {
    fill("username", username);
  }

  /** Goes where accounts are created: a link, which the browser follows in its own time. */
  public void create() {
    press("go-create");
    new CreateView(browser()).mustShow();
  }

  /** Goes back to a creation that was left. */
  public void resume() {
    press("resume");
  }

  /** Types a password and looks at it. */
  public void revealTyped(String password) {
    fill("password", password);
    press("reveal");
  }

  /** Whether the typed password can be read. */
  public boolean showsTyped() {
    return "text".equals(field("password").getDomProperty("type"));
  }
}
