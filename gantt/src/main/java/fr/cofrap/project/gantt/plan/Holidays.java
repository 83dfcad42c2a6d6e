package fr.cofrap.project.gantt.plan;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.TreeMap;

/**
 * The eleven public holidays of France: article L3133-1 of the Code du travail. Those that Alsace,
 * Moselle and the overseas territories add are closures of the plan.
 */
public final class Holidays {

  private Holidays() {}

  /** Those of a year, by date, with their French names. */
  public static Map<LocalDate, String> of(int year) {
    LocalDate easter = easter(year);
    Map<LocalDate, String> days = new TreeMap<>();
    days.put(LocalDate.of(year, Month.JANUARY, 1), "1er janvier");
    days.put(easter.plusDays(1), "lundi de Pâques");
    days.put(LocalDate.of(year, Month.MAY, 1), "1er mai");
    days.merge(LocalDate.of(year, Month.MAY, 8), "8 mai", Holidays::both);
    days.merge(easter.plusDays(39), "Ascension", Holidays::both);
    days.put(easter.plusDays(50), "lundi de Pentecôte");
    days.put(LocalDate.of(year, Month.JULY, 14), "14 juillet");
    days.put(LocalDate.of(year, Month.AUGUST, 15), "Assomption");
    days.put(LocalDate.of(year, Month.NOVEMBER, 1), "Toussaint");
    days.put(LocalDate.of(year, Month.NOVEMBER, 11), "11 novembre");
    days.put(LocalDate.of(year, Month.DECEMBER, 25), "jour de Noël");
    return days;
  }

  private static String both(String one, String other) {
    return one + ", " + other;
  }

  /** Easter Sunday of the Gregorian calendar: the algorithm of Meeus, Jones and Butcher. */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int monthAndDay = h + l - 7 * m + 114;
    return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
  }
}
