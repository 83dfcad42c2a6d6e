package fr.cofrap.project.kanban;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** Dates, durations and numbers as the documents write them, whatever machine generates them. */
public final class French {

  /** The team's. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private static final char NO_BREAK = '\u00a0';
  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");

  private French() {}

  /** Such as "22 novembre 2026". */
  public static String date(LocalDate date) {
    String day = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
    return day + NO_BREAK + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
  }

  /** The day of an instant, in Paris. */
  public static LocalDate day(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }

  /** Such as "22 novembre 2026 à 6 h 49", in Paris. */
  public static String moment(Instant at) {
    return date(day(at)) + " à" + NO_BREAK + time(at);
  }

  /** Such as "6 h 49", in Paris. */
  public static String time(Instant at) {
    ZonedDateTime there = at.atZone(ZONE);
    return there.getHour() + " h ".replace(' ', NO_BREAK) + "%02d".formatted(there.getMinute());
  }

  /** In the two largest units: "2 j 19 h", "1 h 05", "12 min". */
  public static String duration(Duration duration) {
    long minutes = Math.round(duration.toSeconds() / 60.0);
    String text;
    if (minutes >= 24 * 60) {
      long hours = Math.round(minutes / 60.0);
      text = hours / 24 + " j" + (hours % 24 == 0 ? "" : " " + hours % 24 + " h");
    } else if (minutes >= 60) {
      text = minutes / 60 + " h %02d".formatted(minutes % 60);
    } else {
      text = minutes + " min";
    }
    return text.replace(' ', NO_BREAK);
  }

  /** Hours with one decimal: "1,5 h". */
  public static String hours(double hours) {
    return String.format(Locale.ROOT, "%.1f", hours).replace('.', ',') + NO_BREAK + "h";
  }

  /** Hours with one decimal. */
  public static String hours(Duration duration) {
    return hours(duration.toSeconds() / 3600.0);
  }

  /** A signed percentage: "+10 %", "−89 %". */
  public static String gap(long percent) {
    return "%+d".formatted(percent).replace('-', '\u2212') + NO_BREAK + "%";
  }

  /** "1 carte", "2 cartes": a count and its noun, which takes an s. */
  public static String count(long number, String noun) {
    return number + String.valueOf(NO_BREAK) + noun + (number >= 2 ? "s" : "");
  }
}
