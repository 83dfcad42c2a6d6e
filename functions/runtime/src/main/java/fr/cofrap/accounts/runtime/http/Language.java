package fr.cofrap.accounts.runtime.http;

import java.util.List;
import java.util.Locale;

/** The languages in which a refusal is explained. */
final class Language {

  /** More than browsers send. */
  private static final int LONGEST_HEADER = 256;

  private Language() {}

  /** French, unless the caller prefers English (RFC 9110, 12.5.4). */
  static Locale preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
      return Locale.FRENCH;
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
      Locale best = Locale.lookup(ranges, List.of(Locale.FRENCH, Locale.ENGLISH));
      return best == null ? Locale.FRENCH : best;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Locale.FRENCH; // malformed; the second, where there is nothing but hyphens
    }
  }
}
