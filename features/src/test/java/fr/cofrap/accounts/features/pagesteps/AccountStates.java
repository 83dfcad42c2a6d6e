package fr.cofrap.accounts.features.pagesteps;

import java.time.Duration;
import java.util.Map;

/** Using an account, and renewing it. */
public final class AccountStates extends StateSet {

  public AccountStates(Visitor visitor, Journeys journeys) {
    super(visitor, journeys);
  }

  @Override
  Map<String, Runnable> all() {
    return Map.ofEntries(
        Map.entry("la connexion", () -> {}),
        Map.entry("la connexion à corriger", this::signInToCorrect),
        Map.entry("la connexion refusée", this::signInRefused),
        Map.entry("la connexion sans réseau", this::signInOffline),
        Map.entry("la connexion réussie", this::signedIn),
        Map.entry("les identifiants expirés", this::expired),
        Map.entry("le délai dépassé", this::tooLate),
        Map.entry("les identifiants renouvelés", this::renewed),
        Map.entry("la déconnexion", this::signedOut));
  }

  private void signInToCorrect() {
    page().signIn().submit();
    page().signIn().errors().mustName("fields");
  }

  private void signInRefused() {
    page().signIn().signIn(NAME, WRONG_PASSWORD, WRONG_CODE);
    page().signIn().errors().mustName("credentials-refused");
  }

  private void signInOffline() {
    visitor().browser().network().cut();
    page().signIn().signIn(NAME, WRONG_PASSWORD, WRONG_CODE);
    page().signIn().errors().mustName("network");
  }

  private void signedIn() {
    journeys().signIn(account());
    page().signedIn().mustShow();
  }

  private void expired() {
    Credentials credentials = account();
    sixMonthsLater();
    journeys().signIn(credentials);
    page().expired().mustShow();
  }

  private void tooLate() {
    expired();
    visitor().product().clock().advance(Duration.ofMinutes(16));
    page().expired().renew();
    page().expired().errors().mustName("ticket-refused");
  }

  private void renewed() {
    expired();
    journeys().renew(NAME);
  }

  private void signedOut() {
    signedIn();
    page().signedIn().signOut();
    page().signIn().mustShow();
  }
}
