package fr.cofrap.project.kanban.chart;

import fr.cofrap.project.kanban.French;
import fr.cofrap.project.kanban.history.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Time from left to right, with the pauses folded: what lies between two sessions of work takes a
 * fixed narrow space, and is shown as a fold.
 */
final class TimeScale {

  private static final double FOLD = 26;
  private static final double LEAST_LABEL = 70;
  private static final Duration LEAST = Duration.ofMinutes(10);

  private final List<Interval> sessions;
  private final double left;
  private final double perSecond;

  TimeScale(List<Interval> sessions, double left, double right) {
    this.sessions = sessions;
    this.left = left;
    double folds = FOLD * Math.max(0, sessions.size() - 1);
    long seconds = sessions.stream().mapToLong(TimeScale::seconds).sum();
    this.perSecond = (right - left - folds) / Math.max(1, seconds);
  }

  private static long seconds(Interval session) {
    return Math.max(LEAST.toSeconds(), session.length().toSeconds());
  }

  /** Where an instant is; one in a pause is at the start of the next session. */
  double x(Instant at) {
    double x = left;
    for (Interval session : sessions) {
      if (!at.isAfter(session.to())) {
        Instant inside = at.isBefore(session.from()) ? session.from() : at;
        return x + Duration.between(session.from(), inside).toSeconds() * perSecond;
      }
      x += seconds(session) * perSecond + FOLD;
    }
    return x - FOLD;
  }

  /** Draws the hours, the days and the folds under a chart that ends at a height. */
  void draw(Svg svg, double top, double bottom) {
    double labelled = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < sessions.size(); i++) {
      Interval session = sessions.get(i);
      double start = x(session.from());
      if (i > 0) {
        fold(svg, start - FOLD, top, bottom);
      }
      svg.line("axis", start, bottom, start + seconds(session) * perSecond, bottom);
      for (Instant hour : hours(session)) {
        double x = x(hour);
        svg.line("axis", x, bottom, x, bottom + 5);
        if (x - labelled >= LEAST_LABEL * 0.75) {
          svg.text("soft middle", x, bottom + 20, hour.atZone(French.ZONE).getHour() + "\u00a0h");
          labelled = x;
        }
      }
      days(svg, i, start, bottom);
    }
  }

  private void days(Svg svg, int i, double start, double bottom) {
    String day = French.date(French.day(sessions.get(i).from())).replaceFirst(" \\d{4}$", "");
    boolean again =
        i > 0 && French.day(sessions.get(i - 1).from()).equals(French.day(sessions.get(i).from()));
    if (!again) {
      svg.text("soft", start, bottom + 40, day);
    }
  }

  private static List<Instant> hours(Interval session) {
    List<Instant> hours = new ArrayList<>();
    ZonedDateTime hour =
        session.from().atZone(French.ZONE).truncatedTo(ChronoUnit.HOURS).plusHours(1);
    while (!hour.toInstant().isAfter(session.to())) {
      hours.add(hour.toInstant());
      hour = hour.plusHours(1);
    }
    return hours;
  }

  private static void fold(Svg svg, double x, double top, double bottom) {
    svg.rect("paper", x, top, FOLD, bottom - top + 1);
    double middle = x + FOLD / 2;
    String zigzag = "M%.1f %.1fl5 -5l-10 -5l10 -5l-5 -5";
    svg.path("axis", String.format(Locale.ROOT, zigzag, middle, bottom + 10));
  }
}
