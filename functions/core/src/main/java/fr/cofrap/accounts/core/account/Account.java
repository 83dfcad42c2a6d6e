package fr.cofrap.accounts.core.account;

import java.util.Optional;

/**
 * One row of the table.
 *
 * @param id the row
 * @param username whose account it is
 * @param current what opens the account; nothing until a first authentication has succeeded
 * @param pending what will replace it at its own first successful authentication
 * @param lastStep the TOTP time step last accepted with the current credentials
 * @param frozenUntil epoch second until which the second factor is frozen, 0 for never
 */
public record Account(
    long id,
    Username username,
    Optional<Credentials> current,
    Optional<Credentials> pending,
    long lastStep,
    long frozenUntil) {

  /**
   * One generation of credentials, as stored.
   *
   * @param password the sealed digest of the password
   * @param mfa the sealed TOTP secret, once the second factor was enrolled
   * @param gendate when the password was generated, in epoch seconds; strictly increasing for an
   *     account, so that it also names the generation
   */
  public record Credentials(String password, Optional<String> mfa, long gendate) {}
}
