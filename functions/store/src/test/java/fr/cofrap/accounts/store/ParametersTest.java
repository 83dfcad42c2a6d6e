package fr.cofrap.accounts.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.account.Account;
import fr.cofrap.accounts.core.account.Account.Credentials;
import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.authentication.Decision;
import fr.cofrap.accounts.core.authentication.Reason;
import fr.cofrap.accounts.core.issuing.PasswordOrder;
import fr.cofrap.accounts.core.issuing.RetryKey;
import fr.cofrap.accounts.core.issuing.SecretOrder;
import fr.cofrap.accounts.core.password.Password;
import fr.cofrap.accounts.core.ticket.Ticket;
import fr.cofrap.accounts.core.totp.TotpSecret;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The parameters of a statement are exactly those that it names,")
class ParametersTest {

  private static final Username ALICE = new Username("alice");
  private static final Password PASSWORD = new Password("in the clear");
  private static final Instant MADE = Instant.parse("2026-08-31T12:00:00Z");
  private static final Optional<RetryKey> RETRY = RetryKey.parse("k".repeat(22));
  private static final Ticket TICKET = new Ticket(5, 6, 7);
  private static final Credentials PENDING =
      new Credentials("k1.pending", Optional.of("k1.mfa"), MADE.getEpochSecond());
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
    given = Parameters.of(new PasswordOrder.Creation(ALICE, PASSWORD, "k1.sealed", RETRY));

    assertFit(Statement.CREATE_ACCOUNT);
    assertThat(given)
        .containsEntry("username", "alice")
        .containsEntry("password", "k1.sealed")
        .containsEntry("abandoned", 900L)
        .containsEntry("retry", RETRY.orElseThrow().digest(ALICE));
  }

  @Test
  void toCreateAnAccountForWhomGaveNoRetryKey() {
    given =
        Parameters.of(new PasswordOrder.Creation(ALICE, PASSWORD, "k1.sealed", Optional.empty()));

    assertFit(Statement.CREATE_ACCOUNT);
    assertThat(given).containsEntry("retry", null);
  }

  @Test
  void toRenewAnAccount() {
    given = Parameters.of(new PasswordOrder.Renewal(ALICE, PASSWORD, "k1.sealed", RETRY, TICKET));

    assertFit(Statement.RENEW_ACCOUNT);
    assertThat(given)
        .containsEntry("username", "alice")
        .containsEntry("password", "k1.sealed")
        .containsEntry("generation", 5L)
        .containsEntry("pending", 6L)
        .containsEntry("ticket_end", 7L)
        .containsEntry("retry", RETRY.orElseThrow().digest(ALICE));
  }

  @Test
  void toEnrolASecondFactor() {
    given = Parameters.of(new SecretOrder(ALICE, TotpSecret.generate(), "k1.sealed", TICKET));

    assertFit(Statement.ENROL_SECOND_FACTOR);
    assertThat(given)
        .isEqualTo(
            Map.of("username", "alice", "mfa", "k1.sealed", "generation", 5L, "ticket_end", 7L));
  }

  /** Generated on 31 August 2026, so valid until the end of February. */
  @Test
  void toAccept() {
    given = Parameters.of(new Decision.Accepted(ACCOUNT, PENDING, 333));

    assertFit(Statement.ACCEPT);
    assertThat(given)
        .isEqualTo(
            Map.of(
                "id",
                7L,
                "generation",
                MADE.getEpochSecond(),
                "step",
                333L,
                "step_opens",
                332 * 30L,
                "valid_until",
                Instant.parse("2027-02-28T12:00:00Z").getEpochSecond()));
  }

  @Test
  void toActivate() {
    given = Parameters.of(new Decision.Activated(ACCOUNT, PENDING, 333, "k2.password", "k2.mfa"));

    assertFit(Statement.ACTIVATE);
    assertThat(given)
        .containsEntry("password", "k2.password")
        .containsEntry("mfa", "k2.mfa")
        .containsEntry("seen_mfa", "k1.mfa")
        .containsEntry("generation", MADE.getEpochSecond())
        .containsEntry("step", 333L)
        .containsEntry("step_opens", 332 * 30L);
  }

  @Test
  void toCountAMiss() {
    given = Parameters.of(new Decision.Missed(7));

    assertFit(Statement.RECORD_REFUSAL);
    assertThat(given).isEqualTo(Map.of("id", 7L, "limit", 10, "freeze", 900));
  }

  /** The same statement with no row to count in, so that no cause costs one more than another. */
  @ParameterizedTest
  @EnumSource
  void toRefuse(Reason reason) {
    given = Parameters.of(new Decision.Refused(reason));

    assertFit(Statement.RECORD_REFUSAL);
    assertThat(given).isEqualTo(Map.of("id", 0L, "limit", 10, "freeze", 900));
  }

  private void assertFit(Statement statement) {
    assertThat(given.keySet()).containsExactlyInAnyOrderElementsOf(Placeholders.names(statement));
  }
}
