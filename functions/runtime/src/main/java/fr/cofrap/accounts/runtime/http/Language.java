package fr.cofrap.accounts.runtime.http;

import java.util.List;
import java.util.Locale;

/** The languages in which a refusal is explained. */
public enum Language {
  FR,
  EN;

  /** French, unless the caller prefers English (RFC 9110, 12.5.4). */
  static Language preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return FR;
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
      return "en".equals(Locale.lookupTag(ranges, List.of("fr", "en"))) ? EN : FR;
    } catch (IllegalArgumentException e) {
      return FR;
    }
  }

  /** Its tag (RFC 5646). */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
