package fr.cofrap.accounts.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.account.Account;
import fr.cofrap.accounts.core.account.Account.Credentials;
import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.authentication.Decision;
import fr.cofrap.accounts.core.authentication.Reason;
import fr.cofrap.accounts.core.issuing.PasswordOrder;
import fr.cofrap.accounts.core.issuing.SecretOrder;
import fr.cofrap.accounts.core.password.Password;
import fr.cofrap.accounts.core.totp.TotpSecret;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The parameters of a statement are exactly those that it names,")
class ParametersTest {

  private static final Username ALICE = new Username("alice");
  private static final Password PASSWORD = new Password("in the clear");
  private static final Instant NOW = Instant.ofEpochSecond(10_000, 999_999_999);
  private static final Credentials PENDING =
      new Credentials("k1.pending", Optional.of("k1.mfa"), 9_000);
  private static final Account ACCOUNT =
      new Account(7, ALICE, Optional.empty(), Optional.of(PENDING), 0, 0);

  private Map<String, Object> given;

  @AfterEach
  void noneIsInTheClear() {
    assertThat(given.values()).doesNotContain(PASSWORD, PASSWORD.reveal());
  }

  @Test
  void toFindAnAccount() {
    given = Parameters.of(ALICE);

    assertFit(Statement.FIND_ACCOUNT);
    assertThat(given).isEqualTo(Map.of("username", "alice"));
  }

  @Test
  void toCreateAnAccount() {
    given = Parameters.of(new PasswordOrder.Creation(ALICE, PASSWORD, "k1.sealed", NOW));

    assertFit(Statement.CREATE_ACCOUNT);
    assertThat(given)
        .isEqualTo(
            Map.of(
                "username", "alice", "password", "k1.sealed", "now", 10_000L, "abandoned", 9_100L));
  }

  @Test
  void toRenewAnAccount() {
    given = Parameters.of(new PasswordOrder.Renewal(ALICE, PASSWORD, "k1.sealed", NOW, 5));

    assertFit(Statement.RENEW_ACCOUNT);
    assertThat(given)
        .isEqualTo(
            Map.of("username", "alice", "password", "k1.sealed", "now", 10_000L, "generation", 5L));
  }

  @Test
  void toEnrolASecondFactor() {
    TotpSecret secret = TotpSecret.generate(new Random(1));
    given = Parameters.of(new SecretOrder(ALICE, secret, "k1.sealed", 5));

    assertFit(Statement.ENROL_SECOND_FACTOR);
    assertThat(given).isEqualTo(Map.of("username", "alice", "mfa", "k1.sealed", "generation", 5L));
  }

  @Test
  void toAccept() {
    given = Parameters.of(new Decision.Accepted(ACCOUNT, PENDING, 333, NOW, false));

    assertFit(Statement.ACCEPT);
    assertThat(given)
        .isEqualTo(
            Map.of("id", 7L, "generation", 9_000L, "step", 333L, "now", 10_000L, "expired", 0));
  }

  @Test
  void toActivate() {
    given =
        Parameters.of(
            new Decision.Activated(ACCOUNT, PENDING, 333, NOW, true, "k2.password", "k2.mfa"));

    assertFit(Statement.ACTIVATE);
    assertThat(given)
        .containsEntry("password", "k2.password")
        .containsEntry("mfa", "k2.mfa")
        .containsEntry("seen_mfa", "k1.mfa")
        .containsEntry("generation", 9_000L)
        .containsEntry("step", 333L)
        .containsEntry("expired", 1);
  }

  @Test
  void toRecordAMiss() {
    given = Parameters.of(new Decision.Missed(7, NOW));

    assertFit(Statement.RECORD_MISS);
    assertThat(given).isEqualTo(Map.of("id", 7L, "now", 10_000L, "limit", 10, "freeze", 900));
  }

  @Test
  void andNoneForARefusalThatWritesNothing() {
    given = Parameters.of(new Decision.Refused(Reason.WRONG_PASSWORD));

    assertThat(given).isEmpty();
  }

  private void assertFit(Statement statement) {
    assertThat(given.keySet()).containsExactlyInAnyOrderElementsOf(Placeholders.names(statement));
  }
}
