package fr.cofrap.accounts.features.pagesteps;

import java.util.Map;

/** Creating an account, up to its activation. */
public final class CreationStates extends StateSet {

  public CreationStates(Visitor visitor, Journeys journeys) {
    super(visitor, journeys);
  }

  @Override
  Map<String, Runnable> all() {
    return Map.ofEntries(
        Map.entry("le nom déjà pris", this::nameTaken),
        Map.entry("la création interrompue", this::interrupted),
        Map.entry("la création à reprendre", this::toResume),
        Map.entry("le mot de passe", this::password),
        Map.entry("le mot de passe révélé", this::passwordRevealed),
        Map.entry("le mot de passe masqué", this::passwordHidden),
        Map.entry("le mot de passe copié", this::passwordCopied),
        Map.entry("le second facteur", this::secondFactor),
        Map.entry("le second facteur révélé", this::secondFactorRevealed),
        Map.entry("l’activation", this::proof),
        Map.entry("l’activation à corriger", this::proofToCorrect),
        Map.entry("l’activation refusée", this::proofRefused),
        Map.entry("le compte activé", this::activated),
        Map.entry("la création", () -> page().signIn().create()),
        Map.entry("la création à corriger", this::toCorrect));
  }

  private void toCorrect() {
    journeys().ask("a");
    page().create().errors().mustName("fields");
  }

  private void nameTaken() {
    account();
    journeys().ask(NAME);
    page().create().errors().mustName("account-exists");
  }

  private void interrupted() {
    visitor().browser().network().cutBefore("generate-2fa");
    journeys().ask(NAME);
    page().interrupted().errors().mustName("network");
  }

  private void toResume() {
    password();
    visitor().browser().driver().navigate().back();
    page().create().mustShow();
  }

  private void password() {
    journeys().create(NAME);
  }

  private void passwordRevealed() {
    password();
    page().password().toggleText();
  }

  private void passwordHidden() {
    password();
    page().password().toggleQrCode();
  }

  private void passwordCopied() {
    password();
    page().password().copy();
  }

  private void secondFactor() {
    password();
    page().password().next();
    page().secondFactor().mustShow();
  }

  private void secondFactorRevealed() {
    secondFactor();
    page().secondFactor().toggleText();
  }

  /** Goes up to the activation. */
  void proof() {
    secondFactor();
    page().secondFactor().next();
    page().activate().mustShow();
  }

  private void proofToCorrect() {
    proof();
    page().activate().submit();
    page().activate().errors().mustName("fields");
  }

  private void proofRefused() {
    proof();
    page().activate().activate(WRONG_PASSWORD, WRONG_CODE);
    page().activate().errors().mustName("credentials-refused");
  }

  /** Goes all the way. */
  Credentials activated() {
    password();
    Credentials credentials = journeys().keep(NAME);
    journeys().prove(credentials);
    return credentials;
  }
}
