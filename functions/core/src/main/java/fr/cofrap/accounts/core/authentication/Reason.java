package fr.cofrap.accounts.core.authentication;

/** Why an authentication was refused. For the audit log alone: the caller never learns it. */
public enum Reason {
  UNKNOWN_ACCOUNT,
  WRONG_PASSWORD,
  /** The password is right; no second factor has been enrolled for it yet. */
  NOT_ENROLLED,
  /** The password is right; the second factor is frozen after too many wrong codes. */
  FROZEN,
  WRONG_CODE,
  /** The code was right, and has been accepted before or is older than one that was. */
  REPLAYED_CODE,
  /** The row does not open with the keys at hand: it was altered, or its key is missing. */
  UNREADABLE_ROW,
  /** When the decision was to be written, the row or the database's time no longer allowed it. */
  OVERTAKEN
}
