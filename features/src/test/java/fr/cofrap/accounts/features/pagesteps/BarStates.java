package fr.cofrap.accounts.features.pagesteps;

import java.time.Duration;
import java.util.Map;

/** The presenter's bar, opened. */
public final class BarStates extends StateSet {

  private static final String SOMEBODY_ELSE = "ada.lovelace";

  private final CreationStates creation;

  public BarStates(Visitor visitor, Journeys journeys, CreationStates creation) {
    super(visitor, journeys);
    this.creation = creation;
  }

  @Override
  Map<String, Runnable> all() {
    return Map.ofEntries(
        Map.entry("la barre du présentateur", this::bar),
        Map.entry("la barre pendant un renouvellement", this::barWithTwoCodes),
        Map.entry("la table", this::table));
  }

  private void bar() {
    creation.proof();
    page().bar().open();
  }

  private void barWithTwoCodes() {
    Credentials credentials = creation.activated();
    page().signedIn().signOut();
    sixMonthsLater();
    journeys().signIn(credentials);
    page().expired().renew();
    page().password().mustShow();
    visitor().synchronise();
    page().bar().mustShowCodes(NAME, 2);
  }

  private void table() {
    visitor().product().table().change("delete from account");
    journeys().ask(SOMEBODY_ELSE);
    page().password().mustShow();
    visitor().product().clock().advance(Duration.ofDays(1));
    account();
    page().bar().openTable();
  }
}
