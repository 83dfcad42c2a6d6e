package fr.cofrap.accounts.features.world;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.http.Reply;
import java.util.Map;

/** Somebody with an account, or on the way to one: keeps what was handed over, and uses it. */
public final class Person {

  private final Site site;
  private final String username;
  private String password;
  private String secret;
  private Authenticator authenticator;
  private String ticket;
  private String renewal;
  private boolean proven;
  private String formerPassword;
  private Authenticator formerAuthenticator;
  private String entry;
  private String formerEntry;

  public Person(Site site, String username) {
    this.site = site;
    this.username = username;
  }

  /** Asks for a first password. */
  public Reply create() {
    return keepPassword(site.client().call("generate-password", Map.of("username", username)));
  }

  /** Asks for a new password with the renewal ticket. */
  public Reply renew() {
    return keepPassword(renewWith(renewal));
  }

  /** Asks for a new password with any ticket, and does not keep it. */
  public Reply renewWith(String anyTicket) {
    return site.client()
        .call("generate-password", Map.of("username", username, "ticket", anyTicket));
  }

  /** Asks for a first password, with what a lost answer can be asked again by. */
  public Reply createWith(String retryKey) {
    return site.client()
        .call("generate-password", Map.of("username", username, "retry_key", retryKey));
  }

  /** Asks for a new password with any ticket, and what a lost answer can be asked again by. */
  public Reply renewWith(String anyTicket, String retryKey) {
    return site.client()
        .call(
            "generate-password",
            Map.of("username", username, "ticket", anyTicket, "retry_key", retryKey));
  }

  /** Takes what an answer hands over. */
  public Reply keepPassword(Reply reply) {
    if (reply.status() == 201) {
      if (proven) {
        formerPassword = password;
        formerAuthenticator = authenticator;
        formerEntry = entry;
        proven = false;
      }
      password = reply.text("password");
      ticket = reply.text("ticket");
    }
    return reply;
  }

  /** Asks for the second factor. */
  public Reply enrol() {
    Reply reply = enrolWith(ticket);
    if (reply.status() == 200) {
      secret = reply.text("secret");
      authenticator = new Authenticator(site, secret);
      String uri = reply.text("otpauth_uri");
      entry = uri.substring(0, uri.indexOf('?'));
    }
    return reply;
  }

  /** Asks for a second factor with any ticket, and does not keep it. */
  public Reply enrolWith(String anyTicket) {
    return site.client().call("generate-2fa", Map.of("username", username, "ticket", anyTicket));
  }

  /** Authenticates with the password and a code that was not used yet. */
  public Reply authenticate() {
    return authenticate(password, authenticator.freshCode());
  }

  /** Authenticates with the credentials that the current ones replaced, or are to replace. */
  public Reply authenticateAsBefore() {
    return authenticate(formerPassword, formerAuthenticator.freshCode());
  }

  /** Authenticates with any password and any code. */
  public Reply authenticate(String anyPassword, String code) {
    Reply reply =
        site.client()
            .call(
                "authenticate",
                Map.of("username", username, "password", anyPassword, "code", code));
    proven = proven || reply.status() == 200;
    if (reply.status() == 403) {
      renewal = reply.text("ticket");
    }
    return reply;
  }

  /** Goes all the way to an active account. */
  public Person activate() {
    enrolled();
    assertThat(authenticate().event()).as("activation").isEqualTo("activated");
    return this;
  }

  /** Goes all the way but the first authentication. */
  public Person enrolled() {
    assertThat(create().status()).as("creation").isEqualTo(201);
    assertThat(enrol().status()).as("enrolment").isEqualTo(200);
    return this;
  }

  /** The application that holds the secret handed over last. */
  public Authenticator authenticator() {
    return authenticator;
  }

  /** The application that held the secret before. */
  public Authenticator formerAuthenticator() {
    return formerAuthenticator;
  }

  /** What an application knows the secret handed over last by: issuer and account. */
  public String entry() {
    return entry;
  }

  /** What it knows the secret before that by. */
  public String formerEntry() {
    return formerEntry;
  }

  /** The name of the account. */
  public String username() {
    return username;
  }

  /** The password handed over last. */
  public String password() {
    return password;
  }

  /** The TOTP secret handed over last. */
  public String secret() {
    return secret;
  }

  /** The enrolment ticket handed over last. */
  public String ticket() {
    return ticket;
  }

  /** The renewal ticket handed over last. */
  public String renewal() {
    return renewal;
  }
}
