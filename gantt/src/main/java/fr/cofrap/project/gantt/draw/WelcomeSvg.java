package fr.cofrap.project.gantt.draw;

import fr.cofrap.project.gantt.plan.Plan;
import fr.cofrap.project.gantt.plan.Welcome;
import fr.cofrap.project.gantt.text.French;
import fr.cofrap.project.gantt.welcome.Calendar;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** The welcome of a colleague, from 15 days before to 90 days after, on real dates. */
public final class WelcomeSvg {

  private static final int WIDTH = 1200;
  private static final int LEFT = 560;
  private static final int TOP = 118;
  private static final int ROW = 38;
  private static final int MARGIN = 7;

  private final Plan plan;
  private final Welcome welcome;
  private final Svg svg;
  private final LocalDate first;
  private final LocalDate last;
  private double y = TOP;

  private WelcomeSvg(Plan plan) {
    this.plan = plan;
    this.welcome = plan.welcome();
    this.first = welcome.date(from()).minusDays(MARGIN);
    this.last = welcome.date(to()).plusDays(MARGIN);
    this.svg = new Svg(WIDTH, height(), welcome.title(), description());
  }

  /** The text of the picture. */
  public static String draw(Plan plan) {
    return new WelcomeSvg(plan).draw();
  }

  private int from() {
    return welcome.steps().stream().mapToInt(Welcome.Step::from).min().orElse(0);
  }

  private int to() {
    return welcome.steps().stream().mapToInt(Welcome.Step::to).max().orElse(0);
  }

  private int height() {
    return TOP + ROW * (welcome.steps().size() + 1) + 16;
  }

  private String description() {
    return welcome.steps().stream()
        .map(
            it ->
                Calendar.label(it)
                    + ", "
                    + French.date(Calendar.start(it, plan))
                    + " : "
                    + it.what()
                    + ".")
        .collect(Collectors.joining(" "));
  }

  private String draw() {
    double bottom = height() - 12.0;
    svg.words(16, 28, welcome.title() + ", de J-15 à J90", Ink.STRONG);
    svg.words(16, 50, "J0 : " + French.date(welcome.arrival()) + ", une hypothèse", Ink.TEXT);
    svg.rectangle(330, 40, 14, 12, Ink.CLOSED);
    svg.words(350, 50, "jours non travaillés, fériés compris", Ink.TEXT);
    closed(bottom);
    months(bottom);
    load();
    welcome.steps().forEach(this::step);
    svg.line(x(welcome.arrival()), TOP - 4, x(welcome.arrival()), bottom, Ink.NOW);
    svg.words(x(welcome.arrival()), TOP - 8, "middle", "J0", Ink.STRONG);
    return svg.toString();
  }

  private double x(LocalDate date) {
    double days = last.toEpochDay() - first.toEpochDay() + 1.0;
    return LEFT + (WIDTH - LEFT - 16) * (date.toEpochDay() - first.toEpochDay()) / days;
  }

  private void closed(double bottom) {
    first
        .datesUntil(last.plusDays(1))
        .filter(day -> !plan.calendar().worked(day))
        .forEach(
            it -> svg.rectangle(x(it), TOP, x(it.plusDays(1)) - x(it), bottom - TOP, Ink.CLOSED));
  }

  private void months(double bottom) {
    first
        .datesUntil(last.plusDays(1))
        .filter(day -> day.getDayOfMonth() == 1 || day.equals(first))
        .forEach(
            day -> {
              svg.line(x(day), TOP - 36, x(day), bottom, Ink.DAY);
              if (last.toEpochDay() - day.toEpochDay() > 10) {
                svg.words(x(day) + 5, TOP - 24, French.month(day), Ink.STRONG);
              }
            });
  }

  private void load() {
    svg.words(16, y + 17, "Charge adaptée", Ink.STRONG);
    LocalDate end = welcome.date(welcome.until());
    double from = x(welcome.arrival());
    svg.rectangle(from, y + 9, x(end.plusDays(1)) - from, 20, Ink.CRITICAL);
    LocalDate after = end.plusDays(1);
    svg.rectangle(x(after), y + 9, x(welcome.date(to()).plusDays(1)) - x(after), 20, Ink.RUNNING);
    String words =
        "%s par jour au plus et cartes × %s jusqu’à J%d (hachures), puis selon le bilan (points)"
            .formatted(
                French.hours(welcome.limit()),
                French.ratio(welcome.coefficient().doubleValue()),
                welcome.until());
    svg.words(16, y + 32, words, Ink.FAINT);
    svg.line(16, y + ROW, WIDTH - 16.0, y + ROW, Ink.GRID);
    y += ROW;
  }

  private void step(Welcome.Step step) {
    svg.group(Calendar.label(step) + " " + step.what());
    svg.words(16, y + 17, Calendar.label(step), Ink.STRONG);
    svg.words(78, y + 17, step.what(), Ink.TEXT);
    svg.words(78, y + 32, step.who(), Ink.FAINT);
    svg.words(LEFT - 14.0, y + 17, "end", French.day(Calendar.start(step, plan)), Ink.TEXT);
    svg.line(16, y + ROW, WIDTH - 16.0, y + ROW, Ink.GRID);
    LocalDate start = Calendar.start(step, plan);
    LocalDate end = Calendar.end(step, plan);
    if (step.from() == step.to()) {
      double middle = (x(start) + x(start.plusDays(1))) / 2;
      svg.diamond(middle, y + 19, 8, Ink.PLANNED);
    } else {
      svg.rectangle(x(start), y + 13, x(end.plusDays(1)) - x(start), 12, Ink.PLANNED);
    }
    svg.end();
    y += ROW;
  }
}
