package fr.cofrap.accounts.store;

import fr.cofrap.accounts.core.account.Account;
import fr.cofrap.accounts.core.account.Username;
import java.util.Map;
import java.util.Optional;

/** Reads the rows that statements return. */
public final class Rows {

  private Rows() {}

  /**
   * The account in a row of {@link Statement#FIND_ACCOUNT}.
   *
   * @param row the row, or null
   */
  public static Optional<Account> account(Username username, Map<String, Object> row) {
    return Optional.ofNullable(row)
        .map(
            it ->
                new Account(
                    (long) it.get("id"),
                    username,
                    credentials(it, "password", "mfa", "gendate"),
                    credentials(it, "pending_password", "pending_mfa", "pending_gendate"),
                    (long) it.get("last_step"),
                    (long) it.get("frozen_until")));
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
