package fr.cofrap.accounts.features.pagesteps;

import fr.cofrap.accounts.features.pages.AccountPage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways through the page, as somebody goes them who reads QR codes with another device. */
public final class Journeys {

  private static final Pattern SECRET = Pattern.compile("[?&]secret=([A-Z2-7]+)(&|$)");

  private final Visitor visitor;
  private final AccountPage page;

  public Journeys(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  /** From the first view to the password. */
  void create(String username) {
    ask(username);
    page.password().mustShow();
  }

  /** Asks for an account, whatever comes of it. */
  void ask(String username) {
    page.signIn().create();
    page.create().create(username);
  }

  /** From the password to the proof, keeping both secrets on the way. */
  Credentials keep(String username) {
    String password = page.password().readQrCode();
    page.password().next();
    String secret = secretIn(page.secondFactor().readQrCode());
    page.secondFactor().next();
    page.activate().mustShow();
    Credentials credentials = new Credentials(username, password, secret);
    visitor.keep(credentials);
    return credentials;
  }

  /** From the proof to the account. */
  void prove(Credentials credentials) {
    page.activate().activate(credentials.password(), visitor.freshCode(credentials));
    page.signedIn().mustShow();
  }

  /** Tries to sign in. */
  void signIn(Credentials credentials) {
    signIn(credentials, visitor.freshCode(credentials));
  }

  /** Tries to sign in with any code. */
  void signIn(Credentials credentials, String code) {
    page.signIn().signIn(credentials.username(), credentials.password(), code);
  }

  /** From the announcement that credentials have expired to new ones in force. */
  void renew(String username) {
    page.expired().renew();
    prove(keep(username));
  }

  /** The key in the address that an authenticator application reads. */
  static String secretIn(String uri) {
    Matcher found = SECRET.matcher(uri);
    if (!uri.startsWith("otpauth://totp/") || !found.find()) {
      throw new AssertionError("not the address of a second factor");
    }
    return found.group(1);
  }
}
