package fr.cofrap.project.docs.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** French writing: the spaces that do not break, and numbers. */
public final class French {

  /** A colon, with the space before it that does not break. */
  public static final String COLON = "\u00a0: ";

  /** A semicolon, with the narrow space before it that does not break. */
  public static final String SEMICOLON = "\u202f; ";

  /** A number as people write it, thousands apart or not, with a comma or a point. */
  public static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d])[-\u2212]?(?:\\d{1,3}(?:[ \u00a0\u202f]\\d{3})+(?!\\d)(?:,\\d+)?|\\d+(?:[.,]\\d+)?)");

  private static final int LONGEST_UNIT = 30;

  private French() {}

  /** A text between French quotation marks. */
  public static String quoted(String text) {
    return "«\u00a0" + text + "\u00a0»";
  }

  /** The number that a text ends with, but for its unit. */
  public static Optional<BigDecimal> lastNumber(String text) {
    Matcher matcher = NUMBER.matcher(text);
    Optional<BigDecimal> last = Optional.empty();
    while (matcher.find()) {
      boolean near = text.length() - matcher.end() <= LONGEST_UNIT;
      last = near ? Optional.of(number(matcher.group())) : Optional.empty();
    }
    return last;
  }

  private static BigDecimal number(String written) {
    return new BigDecimal(
        written.replaceAll("[ \u00a0\u202f]", "").replace(',', '.').replace('\u2212', '-'));
  }

  /** A number with its comma. */
  public static String written(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }
}
