package fr.cofrap.accounts.core.seal;

import fr.cofrap.accounts.core.account.Column;
import fr.cofrap.accounts.core.account.Username;

/**
 * What a sealed value is bound to: the associated data of its encryption. Two places never share a
 * name: the parts are joined by slashes, which none of them contains.
 */
public record Place(String name) {

  /** A cell of the table. The row is named by its username, which never changes and is unique. */
  public static Place cell(Username username, Column column) {
    return new Place("account/" + username + "/" + column);
  }
}
