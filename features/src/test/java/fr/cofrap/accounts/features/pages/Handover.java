package fr.cofrap.accounts.features.pages;

import fr.cofrap.accounts.features.browser.Browser;
import fr.cofrap.accounts.features.world.Programs;
import org.openqa.selenium.By;

/** A view that hands a secret over: by QR code, to be revealed, to be copied. */
public abstract class Handover extends View {

  private static final By PICTURE = By.cssSelector("[data-component='qr'] img");
  private static final By CAPTION = By.cssSelector("[data-component='qr'] figcaption");
  private static final By HIDE_PICTURE =
      By.cssSelector("[data-component='qr'] [data-action='reveal']");
  private static final By REVEAL =
      By.cssSelector("[data-component='secret'] [data-action='reveal']");
  private static final By SAID = By.cssSelector("[data-component='secret'] [data-role='outcome']");

  private static final By ALERT = By.cssSelector("[data-role='outcome'][role='alert']");
  private static final String NO_CLIPBOARD =
      "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))";

  Handover(Browser browser, String name) {
    super(browser, name);
  }

  /** What a device reads in the picture of the screen. */
  public final String readQrCode() {
    mustShow();
    browser().bring(PICTURE);
    return Programs.read("data:image/png;base64," + browser().picture());
  }

  /** Whether a QR code is shown. */
  public final boolean showsQrCode() {
    return browser().shows(PICTURE);
  }

  /** What stands below the QR code. */
  public final String caption() {
    return browser().find(CAPTION).getText();
  }

  /** Hides the QR code, or shows it again. */
  public final void toggleQrCode() {
    mustShow();
    browser().press(HIDE_PICTURE);
  }

  /** Reveals the secret in text, or hides it again. */
  public final void toggleText() {
    mustShow();
    browser().press(REVEAL);
  }

  /** Copies the secret. */
  public final void copy() {
    press("copy");
    browser().find(SAID);
  }

  /** Copies the secret with a browser that refuses to. */
  public final void copyInVain() {
    browser().run(NO_CLIPBOARD);
    copy();
  }

  /** What is said, at once, of a copy that failed. */
  public final String alert() {
    return browser().find(ALERT).getText();
  }

  /** Goes on. */
  public final void next() {
    press("continue");
  }

  /** Whether the secret can be read in text. */
  public abstract boolean showsText();

  /** What is to be read in text. */
  public abstract String text();
}
