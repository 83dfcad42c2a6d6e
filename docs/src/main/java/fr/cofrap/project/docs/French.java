package fr.cofrap.project.docs;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** French writing: the spaces that do not break, dates and figures. */
public final class French {

  /** A colon, with the space before it that does not break. */
  public static final String COLON = "\u00a0: ";

  /** A semicolon, with the narrow space before it that does not break. */
  public static final String SEMICOLON = "\u202f; ";

  /** Between a number and its unit, where a line must not break. */
  public static final String NBSP = "\u00a0";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE\u00a0d\u00a0MMM", Locale.FRENCH);

  private French() {}

  /** Such as lun. 23 nov. */
  public static String day(LocalDate date) {
    return date.format(DAY).replace(NBSP + "1" + NBSP, NBSP + "1er" + NBSP);
  }

  /** Such as lun. 23 nov. 2026. */
  public static String date(LocalDate date) {
    return day(date) + NBSP + date.getYear();
  }

  /** Such as lun. 23 nov., 9 h 30. */
  public static String moment(LocalDateTime moment) {
    return day(moment.toLocalDate()) + ", " + clock(moment);
  }

  /** Such as 9 h or 9 h 05. */
  public static String clock(LocalDateTime moment) {
    String minutes = moment.getMinute() == 0 ? "" : NBSP + "%02d".formatted(moment.getMinute());
    return moment.getHour() + NBSP + "h" + minutes;
  }

  /** Such as 18,5 h, rounded to a tenth. */
  public static String hours(Duration duration) {
    return number(duration.toSeconds() / 3600.0) + NBSP + "h";
  }

  /** Such as −18,5 h or +2 h. */
  public static String signed(Duration duration) {
    String sign = duration.isZero() ? "" : duration.isNegative() ? "−" : "+";
    return sign + hours(duration.abs());
  }

  /** Time that passed, in its two largest units: 2 j 19 h, 1 h 05, 12 min. */
  public static String elapsed(Duration duration) {
    long minutes = Math.round(duration.toSeconds() / 60.0);
    long hours = Math.round(minutes / 60.0);
    String days = hours / 24 + NBSP + "j" + (hours % 24 == 0 ? "" : NBSP + hours % 24 + NBSP + "h");
    String day = minutes / 60 + NBSP + "h" + NBSP + "%02d".formatted(minutes % 60);
    return minutes < 60 ? minutes + NBSP + "min" : minutes < 24 * 60 ? day : days;
  }

  /** Such as 1,5 or 2, rounded to a tenth. */
  public static String number(double value) {
    return ratio(value, 1).replaceFirst(",0$", "");
  }

  /** With so many decimals, such as 1,03. */
  public static String ratio(double value, int decimals) {
    return String.format(Locale.FRENCH, "%." + decimals + "f", value);
  }

  /** Such as 2 941,20 €. */
  public static String euros(BigDecimal amount) {
    return NumberFormat.getCurrencyInstance(Locale.FRANCE).format(amount);
  }

  /** 1 carte, 2 cartes: a count and its noun, which takes an s. */
  public static String count(long number, String noun) {
    return number + NBSP + noun + (number >= 2 ? "s" : "");
  }

  /** Such as 1, 2, 3. */
  public static String list(List<?> all) {
    return all.toString().replaceAll("[\\[\\]]", "");
  }

  /** Puts spaces that do not break where French wants them. */
  public static String typeset(String words) {
    return words
        .replaceAll(" (?=[:;?!»%€](?:\\s|$|[.,)|<]))", NBSP)
        .replace("« ", "«" + NBSP)
        .replaceAll("(?<=\\d) (?=(h|j|min)\\b)", NBSP);
  }
}
