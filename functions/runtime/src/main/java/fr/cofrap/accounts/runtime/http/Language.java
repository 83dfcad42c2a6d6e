package fr.cofrap.accounts.runtime.http;

import java.util.List;
import java.util.Locale;

/** The languages in which a refusal is explained. */
public enum Language {
  FR,
  EN;

  /** More than browsers send. The platform spends half a minute on a few kilobytes of hyphens. */
  private static final int LONGEST_HEADER = 256;

  /** French, unless the caller prefers English (RFC 9110, 12.5.4). */
  static Language preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
      return FR;
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
      return "en".equals(Locale.lookupTag(ranges, List.of("fr", "en"))) ? EN : FR;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return FR; // malformed: Java 17 answers a lone hyphen with the second
    }
  }

  /** Its tag (RFC 5646). */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
