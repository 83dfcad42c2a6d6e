package fr.cofrap.accounts.store;

import fr.cofrap.accounts.core.account.Account;
import fr.cofrap.accounts.core.account.Username;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Reads the rows that statements return. */
public final class Rows {

  private Rows() {}

  /** The account in a row of {@link Statement#FIND_ACCOUNT}, if it holds one beside the time. */
  public static Optional<Account> account(Username username, Map<String, Object> row) {
    return Optional.ofNullable((Long) row.get("id"))
        .map(
            id ->
                new Account(
                    id,
                    username,
                    credentials(row, "password", "mfa", "gendate"),
                    credentials(row, "pending_password", "pending_mfa", "pending_gendate"),
                    (long) row.get("last_step"),
                    (long) row.get("frozen_until")));
  }

  /** The database's time, in a row of any statement that decides or hands over a ticket. */
  public static Instant now(Map<String, Object> row) {
    return Instant.ofEpochSecond((long) row.get("now"));
  }

  /** What names the generation that is pending, or 0. */
  public static long pending(Map<String, Object> row) {
    return row.get("pending_gendate") instanceof Long gendate ? gendate : 0;
  }

  /** Whether credentials had expired when {@link Statement#ACCEPT} or ACTIVATE wrote the row. */
  public static boolean isExpired(Map<String, Object> row) {
    return ((Number) row.get("expired")).intValue() == 1;
  }

  private static Optional<Account.Credentials> credentials(
      Map<String, Object> row, String password, String mfa, String gendate) {
    return Optional.ofNullable((String) row.get(password))
        .map(
            it ->
                new Account.Credentials(
                    it, Optional.ofNullable((String) row.get(mfa)), (long) row.get(gendate)));
  }
}
