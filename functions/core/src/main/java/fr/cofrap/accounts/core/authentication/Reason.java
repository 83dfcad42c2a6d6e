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
  /** Another request changed the row between its reading and its writing. */
  OVERTAKEN
}
