package fr.cofrap.project.gantt.draw;

import fr.cofrap.project.gantt.Project;
import fr.cofrap.project.gantt.text.French;
import fr.cofrap.project.gantt.track.Actual;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the drawings with a time axis share: days, folds, the moment of the cut, the bars. */
final class Chart {

  private static final double HOUR_LABEL = 30;

  /** Room for the number of a day, apart from the next. */
  private static final double DAY_LABEL = 24;

  private final Svg svg;
  private final TimeAxis axis;
  private final Project project;

  Chart(Svg svg, TimeAxis axis, Project project) {
    this.svg = svg;
    this.axis = axis;
    this.project = project;
  }

  /** An axis that shows the plan, what happened, and the moment of the cut. */
  static TimeAxis axis(Project project, double x, double width) {
    List<LocalDateTime> events =
        project.actuals().byCard().values().stream()
            .flatMap(it -> Stream.of(it.started(), it.reviewed(), it.finished()))
            .flatMap(Optional::stream)
            .toList();
    LocalDateTime cut = project.actuals().cut();
    LocalDate last =
        Stream.concat(Stream.of(cut), project.schedule().finish().stream())
            .map(LocalDateTime::toLocalDate)
            .max(LocalDate::compareTo)
            .orElseThrow();
    return new TimeAxis(project.plan().calendar(), project.plan().start(), last, events, x, width);
  }

  /** Days above, hours below them, folds shaded down to the bottom. */
  void frame(double top, double bottom) {
    axis.segments().stream()
        .filter(it -> it.open() && it.width() > HOUR_LABEL)
        .forEach(it -> svg.words(it.x() + 2, top - 5, French.clock(it.from()), Ink.FAINT));
    days(top, bottom);
  }

  /** The same without hours. */
  void days(double top, double bottom) {
    axis.segments().stream()
        .filter(it -> !it.open())
        .forEach(it -> svg.rectangle(it.x(), top, it.width(), bottom - top, Ink.CLOSED));
    LocalDate first = axis.segments().get(0).from().toLocalDate();
    LocalDate end = axis.segments().get(axis.segments().size() - 1).from().toLocalDate();
    first.datesUntil(end.plusDays(1)).forEach(day -> day(day, top, bottom));
  }

  private void day(LocalDate day, double top, double bottom) {
    double x = axis.x(day.atStartOfDay());
    double width = axis.x(day.plusDays(1).atStartOfDay()) - x;
    svg.line(x, top - 34, x, bottom, Ink.DAY);
    if (width > DAY_LABEL) {
      String name = width > 86 ? French.day(day) : String.valueOf(day.getDayOfMonth());
      svg.words(x + 5, top - 21, name, Ink.STRONG);
    }
  }

  /** The moment after which nothing is known. */
  void now(double top, double bottom) {
    double x = axis.x(project.actuals().cut());
    svg.line(x, top - 4, x, bottom, Ink.NOW);
  }

  void planned(LocalDateTime from, LocalDateTime to, double y, double height, boolean critical) {
    double x = axis.x(from);
    Ink ink = critical ? Ink.CRITICAL : Ink.PLANNED;
    svg.rectangle(x, y, axis.x(to) - x, height, ink);
  }

  /** Work solid, waiting for the reader dotted; what is not finished goes on up to the cut. */
  void actual(Actual actual, double y, double height) {
    if (actual.started().isEmpty()) {
      return;
    }
    double from = axis.x(actual.started().get());
    double to = axis.x(actual.finished().orElse(project.actuals().cut()));
    double review = actual.reviewed().map(axis::x).orElse(to);
    svg.rectangle(from, y, Math.max(review - from, 1.5), height, Ink.ACTUAL);
    if (to - review > 1.5) {
      svg.rectangle(review, y, to - review, height, Ink.RUNNING);
    }
  }
}
