package fr.cofrap.accounts.core.authentication;

import static fr.cofrap.accounts.core.authentication.Scene.RECENT;
import static fr.cofrap.accounts.core.authentication.Scene.STEP;
import static fr.cofrap.accounts.core.given.Given.ALICE;
import static fr.cofrap.accounts.core.given.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.account.Account;
import fr.cofrap.accounts.core.given.Given;
import fr.cofrap.accounts.core.issuing.Issuing;
import fr.cofrap.accounts.core.issuing.PasswordOrder;
import fr.cofrap.accounts.core.issuing.SecretOrder;
import fr.cofrap.accounts.core.password.Password;
import fr.cofrap.accounts.core.seal.Keyring;
import fr.cofrap.accounts.core.ticket.Tickets;
import fr.cofrap.accounts.core.totp.Code;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Printed, nothing secret is shown by")
class SilenceTest {

  private final Scene scene = new Scene();
  private final Tickets tickets = new Tickets(scene.sealer());
  private final Issuing issuing = new Issuing(scene.sealer(), tickets, new SecureRandom());

  @Test
  void anAttemptToSignIn() {
    SignIn attempt =
        new SignIn(ALICE, new Password("tr0ub4dor"), Code.parse("314159").orElseThrow());

    assertThat(attempt.toString())
        .contains("alice")
        .doesNotContain("tr0ub4dor")
        .doesNotContain("314159");
  }

  @Test
  void aDecision() {
    Account row = Scene.account(Optional.empty(), scene.pending(RECENT));
    Decision decision =
        scene.signIn(row, Scene.PENDING_PASSWORD, Given.code(Scene.PENDING_SECRET, STEP));

    assertThat(decision.toString())
        .startsWith("Activated")
        .doesNotContain(Scene.PENDING_PASSWORD.reveal())
        .doesNotContain(Scene.PENDING_SECRET.revealBase32())
        .doesNotContain(HexFormat.of().formatHex(Scene.PENDING_SECRET.bytes()));
  }

  @Test
  void anOrderForAPassword() {
    PasswordOrder creation = issuing.create(ALICE, Optional.empty());
    String ticket = tickets.forRenewal(ALICE, 1, 0, NOON);
    PasswordOrder renewal = issuing.renew(ALICE, ticket, Optional.empty());

    assertThat(creation.toString()).doesNotContain(creation.password().reveal());
    assertThat(renewal.toString()).doesNotContain(renewal.password().reveal());
  }

  @Test
  void anOrderForASecondFactor() {
    String ticket = tickets.forEnrolment(ALICE, 1, NOON);
    SecretOrder order = issuing.enrol(ALICE, ticket);

    assertThat(order.toString()).doesNotContain(order.secret().revealBase32());
  }

  @Test
  void whatSealsAndWhatDecides() {
    String key = Given.key("k1").substring(3);

    assertThat(Keyring.parse(Given.key("k1")).toString()).doesNotContain(key);
    assertThat(scene.sealer().toString()).doesNotContain(key);
    assertThat(tickets.toString()).doesNotContain(key);
    assertThat(issuing.toString()).doesNotContain(key);
  }
}
