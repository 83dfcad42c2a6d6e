package fr.cofrap.accounts.benchmark.report;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** French spaces: none may break before a double punctuation mark or inside quotation marks. */
final class Typography {

  private static final Pattern CODE_OR_SPACE =
      Pattern.compile("`[^`]*`|(?<=\\S) (?=[:;?!»])|(?<=«) ");

  private Typography() {}

  /** The same text, of the same length, with such spaces; code between back quotes is left. */
  static String french(String text) {
    return CODE_OR_SPACE.matcher(text).replaceAll(Typography::replacement);
  }

  private static String replacement(MatchResult found) {
    String text = found.group();
    return text.equals(" ") ? "\u00a0" : Matcher.quoteReplacement(text);
  }
}
