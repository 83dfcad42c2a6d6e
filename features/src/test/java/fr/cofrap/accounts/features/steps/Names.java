package fr.cofrap.accounts.features.steps;

import java.util.concurrent.atomic.AtomicInteger;

/** Names of accounts that nobody has yet. */
final class Names {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private Names() {}

  static String next() {
    return "titulaire-" + COUNT.incrementAndGet();
  }
}
