package fr.cofrap.accounts.features.pages;

import fr.cofrap.accounts.features.browser.Browser;
import org.openqa.selenium.By;

/** The page: its views, and what stands around them. */
public final class AccountPage {

  private static final By STATUS = Hooks.component("status");

  private final Browser browser;
  private final String address;

  /**
   * @param address where it is served
   */
  public AccountPage(Browser browser, String address) {
    this.browser = browser;
    this.address = address;
  }

  /** Goes there. */
  public void open() {
    browser.open(address);
    signIn().mustShow();
    browser.find(LanguageSwitcher.choice("fr"));
  }

  /** Goes there with a browser that runs no script. */
  public void openWithoutScripts() {
    browser.scripts(false);
    browser.open(address);
  }

  /** Whether there is anything to fill in, to press or to follow in the content. */
  public boolean offersAnything() {
    return browser.shows(By.cssSelector("main :is(input, button, a)"));
  }

  /** Comes to the form of sign-in: by signing out where somebody is signed in, or anew. */
  public void signInAgain() {
    if ("signed-in".equals(view())) {
      signedIn().signOut();
    } else {
      open();
    }
    signIn().mustShow();
  }

  /** Goes there in a language, as an address that somebody shares does. */
  public void openIn(String language) {
    browser.open(address + "?lang=" + language);
    signIn().mustShow();
    browser.find(LanguageSwitcher.choice(language));
  }

  /** The name of the view that is shown. */
  public String view() {
    return String.valueOf(browser.run("return document.body.dataset.view"));
  }

  /** All that the view shows in text. */
  public String text() {
    return browser.find(By.id("main")).getText();
  }

  /** The document's title. */
  public String title() {
    return browser.driver().getTitle();
  }

  /** Waits until something is announced to those who do not see it, and says what. */
  public String announcement() {
    browser.await("an announcement", () -> !announced().isEmpty());
    return announced();
  }

  /** Whether nothing of what was announced is left. */
  public boolean isHushed() {
    return announced().isEmpty();
  }

  private String announced() {
    return browser.driver().findElement(STATUS).getDomProperty("textContent");
  }

  /** Its views. */
  public SignInView signIn() {
    return new SignInView(browser);
  }

  /** The view of the same name. */
  public CreateView create() {
    return new CreateView(browser);
  }

  /** The view of the same name. */
  public PasswordView password() {
    return new PasswordView(browser);
  }

  /** The view of the same name. */
  public SecondFactorView secondFactor() {
    return new SecondFactorView(browser);
  }

  /** The view of the same name. */
  public ActivateView activate() {
    return new ActivateView(browser);
  }

  /** The view of the same name. */
  public InterruptedView interrupted() {
    return new InterruptedView(browser);
  }

  /** The view of the same name. */
  public ExpiredView expired() {
    return new ExpiredView(browser);
  }

  /** The view of the same name. */
  public SignedInView signedIn() {
    return new SignedInView(browser);
  }

  /** The choice of languages. */
  public LanguageSwitcher languages() {
    return new LanguageSwitcher(browser);
  }

  /** The presenter's bar. */
  public PresenterBar bar() {
    return new PresenterBar(browser);
  }

  /** All of it, without a pointer. */
  public ByKeyboard keyboard() {
    return new ByKeyboard(browser);
  }

  /** Where things are. */
  public Layout layout() {
    return new Layout(browser);
  }
}
