package fr.cofrap.project.gantt.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Dates and figures as a French reader writes them; the same whatever the JDK's own data. */
public final class French {

  /** Between a number and its unit, where a line must not break. */
  public static final String NBSP = "\u00a0";

  private static final String[] DAYS = {"lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."};
  private static final String[] MONTHS = {
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
    "déc."
  };

  private French() {}

  /** Such as lun. 23 nov. */
  public static String day(LocalDate date) {
    int number = date.getDayOfMonth();
    return "%s %s %s"
        .formatted(
            DAYS[date.getDayOfWeek().getValue() - 1],
            number == 1 ? "1er" : number,
            MONTHS[date.getMonthValue() - 1])
        .replace(" ", NBSP);
  }

  /** Such as lun. 23 nov. 2026. */
  public static String date(LocalDate date) {
    return day(date) + NBSP + date.getYear();
  }

  /** Such as nov. 2026. */
  public static String month(LocalDate date) {
    return MONTHS[date.getMonthValue() - 1] + NBSP + date.getYear();
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
    String sign = duration.isNegative() ? "−" : "+";
    return duration.isZero() ? hours(duration) : sign + hours(duration.abs());
  }

  /** A clock's time, such as 2 h 05 or 45 min; days beyond two of them. */
  public static String elapsed(Duration duration) {
    if (duration.toHours() >= 48) {
      return number(duration.toMinutes() / 1440.0) + NBSP + "j";
    }
    if (duration.toHours() == 0) {
      return duration.toMinutes() + NBSP + "min";
    }
    return duration.toHours() + NBSP + "h" + NBSP + "%02d".formatted(duration.toMinutesPart());
  }

  /** Such as 1,5 or 2, rounded to a tenth. */
  public static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString()
        .replaceFirst("\\.0$", "")
        .replace('.', ',');
  }

  /** Such as 1,03. */
  public static String ratio(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .toPlainString()
        .replace('.', ',');
  }

  /** Such as 2 941,20 €. */
  public static String euros(BigDecimal amount) {
    String digits = amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    String grouped = digits.replace('-', '−').replaceAll("(?<=\\d)(?=(\\d{3})+\\.)", NBSP);
    return grouped.replace('.', ',') + NBSP + "€";
  }

  /** Puts spaces that do not break where French wants them. */
  public static String typeset(String words) {
    return words
        .replaceAll(" (?=[:;?!»%€×](?:\\s|$|[.,)|<]))", NBSP)
        .replaceAll("« ", "«" + NBSP)
        .replaceAll("(?<=\\d) (?=(h|j|min|€|%)\\b)", NBSP);
  }
}
