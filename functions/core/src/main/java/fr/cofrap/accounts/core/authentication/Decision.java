package fr.cofrap.accounts.core.authentication;

import fr.cofrap.accounts.core.account.Account;

/** What an attempt to authenticate deserves, and what the row must then become. */
public sealed interface Decision {

  /** Why the attempt is refused, if it is: for a proven one, that its row could not be written. */
  Reason reason();

  /** Refused; nothing to count. */
  record Refused(Reason reason) implements Decision {}

  /** Refused for a wrong code given with the right password: it must be counted. */
  record Missed(long id) implements Decision {
    @Override
    public Reason reason() {
      return Reason.WRONG_CODE;
    }
  }

  /**
   * Both factors proven. It holds once its row was written, and only then; how old the credentials
   * are is for that statement to say.
   */
  sealed interface Proven extends Decision {
    /** The row as it was read. */
    Account account();

    /** The credentials that were proven. */
    Account.Credentials credentials();

    /** The time step of the code. */
    long step();

    /** What it is called in the audit log and the metrics. */
    String outcome();

    @Override
    default Reason reason() {
      return Reason.OVERTAKEN;
    }
  }

  /** The current credentials were proven. */
  record Accepted(Account account, Account.Credentials credentials, long step) implements Proven {
    @Override
    public String outcome() {
      return "authenticated";
    }
  }

  /**
   * Pending credentials were proven for the first time and become the current ones.
   *
   * @param password the digest, sealed for its new column
   * @param mfa the TOTP secret, sealed for its new column
   */
  record Activated(
      Account account, Account.Credentials credentials, long step, String password, String mfa)
      implements Proven {
    @Override
    public String outcome() {
      return "activated";
    }
  }
}
