package fr.cofrap.accounts.core.account;

/** The columns whose content is sealed. A ciphertext is bound to its column and cannot be moved. */
public enum Column {
  PASSWORD,
  MFA,
  PENDING_PASSWORD,
  PENDING_MFA;

  /** The column that takes this one's value when pending credentials become current. */
  public Column confirmed() {
    return switch (this) {
      case PASSWORD, PENDING_PASSWORD -> PASSWORD;
      case MFA, PENDING_MFA -> MFA;
    };
  }
}
