package fr.cofrap.accounts.benchmark.load;

import java.util.List;

/**
 * Authentications with a fresh code each. An account whose codes are spent is passed over; when all
 * are, there is nothing more to ask.
 */
final class Authentications implements Source {

  private final List<Account> accounts;
  private final Codes codes = new Codes();
  private int cursor;

  Authentications(List<Account> accounts) {
    this.accounts = accounts;
  }

  @Override
  public Work next() {
    Window window = Window.at(System.currentTimeMillis());
    for (int tried = 0; tried < accounts.size(); tried++) {
      Account account = accounts.get(cursor);
      cursor = (cursor + 1) % accounts.size();
      if (account.prepare(codes, window)) {
        return account;
      }
    }
    return null;
  }
}
