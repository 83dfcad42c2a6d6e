package fr.cofrap.accounts.runtime.http;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The languages in which a refusal is explained. */
public enum Language {
  FR,
  EN;

  /** More than browsers send. */
  private static final int LONGEST_HEADER = 256;

  /** One of ours with its weight, read without going back: it costs no more than its length. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?i)(?<=^|,)\\s*+(fr|en)(?:-[a-z0-9]{1,8})*+\\s*+"
              + "(?:;\\s*+q=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*+)?(?=,|$)");

  /** French, unless the caller prefers English (RFC 9110, 12.5.4). */
  static Language preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
      return FR;
    }
    Language preferred = FR;
    double weight = 0;
    for (MatchResult range : RANGE.matcher(acceptLanguage).results().toList()) {
      double its = range.group(2) == null ? 1 : Double.parseDouble(range.group(2));
      if (its > weight) {
        preferred = valueOf(range.group(1).toUpperCase(Locale.ROOT));
        weight = its;
      }
    }
    return preferred;
  }

  /** Its tag (RFC 5646). */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
