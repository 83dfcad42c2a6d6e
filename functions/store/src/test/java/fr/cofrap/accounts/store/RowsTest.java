package fr.cofrap.accounts.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.account.Account;
import fr.cofrap.accounts.core.account.Account.Credentials;
import fr.cofrap.accounts.core.account.Username;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A row")
class RowsTest {

  private static final Username ALICE = new Username("alice");

  private final Map<String, Object> row = new HashMap<>();

  @BeforeEach
  void fill() {
    row.put("now", 300L);
    row.put("id", 7L);
    row.put("password", "k1.a");
    row.put("mfa", "k1.b");
    row.put("gendate", 100L);
    row.put("pending_password", "k1.c");
    row.put("pending_mfa", "k1.d");
    row.put("pending_gendate", 200L);
    row.put("last_step", 3L);
    row.put("frozen_until", 4L);
  }

  @Test
  void isReadAsAnAccount() {
    assertThat(Rows.account(ALICE, row))
        .contains(
            new Account(
                7,
                ALICE,
                Optional.of(new Credentials("k1.a", Optional.of("k1.b"), 100)),
                Optional.of(new Credentials("k1.c", Optional.of("k1.d"), 200)),
                3,
                4));
  }

  @Test
  void mayHoldNothingThatIsPending() {
    row.put("pending_password", null);
    row.put("pending_mfa", null);
    row.put("pending_gendate", null);

    assertThat(Rows.account(ALICE, row).orElseThrow().pending()).isEmpty();
  }

  @Test
  void mayHoldNothingThatWasConfirmed() {
    row.put("password", null);
    row.put("mfa", null);
    row.put("gendate", null);

    assertThat(Rows.account(ALICE, row).orElseThrow().current()).isEmpty();
  }

  @Test
  void mayWaitForItsSecondFactor() {
    row.put("pending_mfa", null);

    assertThat(Rows.account(ALICE, row).orElseThrow().pending())
        .contains(new Credentials("k1.c", Optional.empty(), 200));
  }

  @Test
  void ofANameThatNobodyHasHoldsNothingButTheTime() {
    row.replaceAll((column, value) -> "now".equals(column) ? value : null);

    assertThat(Rows.account(ALICE, row)).isEmpty();
    assertThat(Rows.now(row)).isEqualTo(Instant.ofEpochSecond(300));
  }

  @Test
  void namesThePendingGenerationIfThereIsOne() {
    assertThat(Rows.pending(row)).isEqualTo(200);
    row.put("pending_gendate", null);
    assertThat(Rows.pending(row)).isZero();
  }

  /** Drivers read a smallint as one type or another. */
  @Test
  void saysWhetherItsCredentialsHadExpired() {
    row.put("expired", (short) 1);
    assertThat(Rows.isExpired(row)).isTrue();
    row.put("expired", 0);
    assertThat(Rows.isExpired(row)).isFalse();
  }

  @Test
  void hasTheColumnsThatTheStatementSelects() {
    String selected = Placeholders.code(Statement.FIND_ACCOUNT).lines().findFirst().orElseThrow();

    assertThat(Pattern.compile(", ").split(selected.substring("select clock.".length())))
        .containsExactlyInAnyOrderElementsOf(row.keySet());
  }
}
