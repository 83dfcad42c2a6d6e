package fr.cofrap.accounts.runtime.http;

import static java.util.Comparator.comparingDouble;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The languages in which a refusal is explained. The JDK would choose among them too, but takes
 * milliseconds to read some headers, and every address reads this one.
 */
final class Language {

  /** More than browsers send. */
  private static final int LONGEST_HEADER = 256;

  /** One of ours with its weight, read without going back: it costs no more than its length. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?i)(?<=^|,)\\s*+(fr|en)(?:-[a-z0-9]{1,8})*+\\s*+"
              + "(?:;\\s*+q=(0\\.(?=\\d*[1-9])\\d{1,3}|1(?:\\.0{0,3})?)\\s*+)?(?=,|$)");

  private Language() {}

  /** French, unless the caller prefers English (RFC 9110, 12.5.4); of equals, the first. */
  static Locale preferred(String acceptLanguage) {
    boolean isRead = acceptLanguage != null && acceptLanguage.length() <= LONGEST_HEADER;
    return RANGE
        .matcher(isRead ? acceptLanguage : "")
        .results()
        .max(comparingDouble(it -> it.group(2) == null ? 1 : Double.parseDouble(it.group(2))))
        .map(range -> Locale.forLanguageTag(range.group(1)))
        .orElse(Locale.FRENCH);
  }
}
