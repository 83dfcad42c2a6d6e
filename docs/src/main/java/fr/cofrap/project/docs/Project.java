package fr.cofrap.project.docs;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All that is computed about the plan, at the instant up to which the board's history was
 * published, and what its pages ask.
 *
 * @param tasks the cards of the exercise
 * @param schedule what the team can do
 * @param variant the plan when a colleague is welcomed
 * @param reference the plan frozen before the work, for a team that has one
 * @param declared hours that people declared, by card
 */
public record Project(
    Plan plan,
    WorkTime time,
    Board board,
    List<Task> tasks,
    Schedule schedule,
    Variant variant,
    History history,
    Optional<Reference> reference,
    Map<Integer, Duration> declared) {

  /**
   * Computes it all from the files of a repository.
   *
   * @throws DocsException when the board or the plan cannot be used
   */
  static Project read(Tree tree) {
    Plan plan = Plan.read(tree);
    WorkTime time = WorkTime.of(plan);
    Board board = Board.read(tree);
    History history = History.published(tree);
    List<Task> tasks = Rules.exercise(plan, board);
    return new Project(
        plan,
        time,
        board,
        tasks,
        new Planner(plan, "", time.next(plan.start().atStartOfDay())).levelled(tasks),
        Variant.of(plan, tasks),
        history,
        Reference.read(tree, history),
        declared(tree));
  }

  private static final class Hours extends TreeMap<Integer, Duration> {
    private static final long serialVersionUID = 1L;
  }

  /** Hours that people declared, by card: gantt/heures.yml, for a team that wants it. */
  static Map<Integer, Duration> declared(Tree tree) {
    String file = "gantt/heures.yml";
    return tree.hasFile(file)
        ? Schemas.read(tree, file, "gantt/heures.schema.json", Hours.class)
        : Map.of();
  }

  /** The files of the plan. */
  static List<Product> products(Tree tree) {
    return List.of(
        Product.text("gantt/gantt.md", () -> Templates.text("gantt", values(tree))),
        Product.text("gantt/chiffres.json", () -> read(tree).figures()),
        Product.text("gantt/gantt.svg", () -> drawing(tree, true)),
        Product.text("gantt/missions.svg", () -> drawing(tree, false)));
  }

  private static String drawing(Tree tree, boolean cards) {
    return Templates.page("gantt", Map.of("project", read(tree), "cards", cards));
  }

  private static Map<String, Object> values(Tree tree) {
    return Map.of("project", read(tree));
  }

  /** The figures that documents quote, so that a test can compare them. */
  String figures() {
    Budget planned = cost(load());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("cartes", tasks.size());
    all.put("cartes_critiques", schedule.criticalPath().size());
    load().forEach((role, it) -> all.put("charge_" + role + "_h", Budget.hours(it)));
    all.put("charge_h", Budget.hours(Task.sum(load().values())));
    variant
        .load()
        .forEach((role, it) -> all.put("charge_variante_" + role + "_h", Budget.hours(it)));
    all.put("charge_variante_h", Budget.hours(Task.sum(variant.load().values())));
    all.put("cout_humain", planned.human().doubleValue());
    all.put("cout_technique", planned.technical().doubleValue());
    all.put("cout_financier", planned.financial().doubleValue());
    all.put("cout_provision", planned.provision().doubleValue());
    all.put("cout_total", planned.total().doubleValue());
    all.put("cout_total_variante", cost(variant.load()).total().doubleValue());
    return new ObjectMapper().valueToTree(all).toPrettyString() + "\n";
  }

  /** The tasks by mission, in the order of missions, then of numbers. */
  public Map<Integer, List<Task>> byMission() {
    return tasks.stream()
        .collect(Collectors.groupingBy(Task::mission, TreeMap::new, Collectors.toList()));
  }

  /** The milestones that a task serves, in the order in which they are reached. */
  public List<Plan.Milestone> reached() {
    return plan.milestones().stream()
        .filter(it -> schedule.milestones().containsKey(it.code()))
        .sorted(Comparator.comparing(this::at))
        .toList();
  }

  /** When a milestone is reached by the plan. */
  public LocalDateTime at(Plan.Milestone milestone) {
    return schedule.milestones().get(milestone.code());
  }

  public Map<String, Duration> load() {
    return plan.load(tasks);
  }

  /** When the first task may begin. */
  public LocalDateTime begin() {
    return time.next(plan.start().atStartOfDay());
  }

  /** When the last task ends. */
  public LocalDateTime end() {
    return schedule.finish("").orElseThrow();
  }

  /** When it would, if dependencies alone decided. */
  public LocalDateTime soonest() {
    return new Planner(plan, "", begin()).free(tasks).finish("").orElseThrow();
  }

  public Budget cost(Map<String, Duration> load) {
    return Budget.of(plan.costs(), load.values());
  }

  /** All that the roles could do, worked or not. */
  public Map<String, Duration> capacity() {
    Map<String, Duration> all = new LinkedHashMap<>();
    plan.roles().forEach((role, it) -> all.put(role, it.capacity()));
    return all;
  }

  private boolean finished(int card) {
    return history.finished(card, Instant.MAX).isPresent();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(history.until(), plan.zone());
  }

  /** Hours of the frozen plan. */
  public Duration budget() {
    return frozen(it -> true);
  }

  /** Those of its cards that were to be finished by now. */
  public Duration due() {
    return frozen(it -> !it.finish().isAfter(now()));
  }

  /** Those that are: a card earns all its estimate when it is finished, and nothing before. */
  public Duration earned() {
    return frozen(it -> finished(it.id()));
  }

  private Duration frozen(Predicate<Reference.Item> kept) {
    return Task.sum(
        reference.orElseThrow().items().stream().filter(kept).map(Reference.Item::effort).toList());
  }

  /** The hours that people declared. */
  public Duration spent() {
    return Task.sum(declared.values());
  }

  /** What is earned, by something else. */
  public String index(Duration by) {
    double earned = earned().toSeconds();
    return by.isZero() ? "sans objet" : French.ratio(earned / by.toSeconds(), 2);
  }

  /**
   * Planned again from the last reading: a finished card is gone, one in review takes nothing more.
   */
  public Schedule forecast() {
    Set<Integer> finished =
        tasks.stream().map(Task::id).filter(this::finished).collect(Collectors.toSet());
    List<Task> left =
        Task.without(finished, tasks).stream()
            .map(it -> history.state(it.id()) == State.REVIEW ? it.taking(Duration.ZERO) : it)
            .toList();
    LocalDateTime from = now().isAfter(begin()) ? time.next(now()) : begin();
    return new Planner(plan, "", from).levelled(left);
  }

  /** By how much a card ended, or should already have ended, after the frozen plan. */
  public Optional<Duration> deviation(Reference.Item item) {
    return history
        .finished(item.id(), Instant.MAX)
        .map(it -> LocalDateTime.ofInstant(it, plan.zone()))
        .or(() -> Optional.of(now()).filter(item.finish()::isBefore))
        .map(it -> time.work(item.finish(), it));
  }

  /** The plan in one sentence or two, for a page and for whoever cannot see a drawing. */
  public String summary() {
    return "%s, %s de travail, du %s au %s. Chemin critique : %s."
        .formatted(
            French.count(tasks.size(), "carte"),
            French.hours(Task.effort(tasks)),
            when(begin()),
            when(end()),
            French.list(schedule.criticalPath().stream().map(it -> it.task().id()).toList()));
  }

  /** Working time from the first task of the plan to its last. */
  public Axis axis(double x, double width) {
    return new Axis(time::work, begin(), end(), x, width);
  }

  /** Who does some tasks. */
  public String owners(List<Task> some) {
    return some.stream()
        .map(it -> plan.owner(it.role()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Whether somebody follows the plan, which then has dates instead of numbered days. */
  public boolean followed() {
    return !plan.team().people().isEmpty();
  }

  /** A date for a team that is named; for a plan that nobody follows yet, the number of the day. */
  public String day(LocalDate date) {
    long before = plan.start().datesUntil(date).filter(time::isWorked).count();
    return followed() ? French.day(date) : "jour" + French.NBSP + (before + 1);
  }

  /** A day and a time of that day. */
  public String when(LocalDateTime moment) {
    return day(moment.toLocalDate()) + ", " + French.clock(moment);
  }

  /** Working time between two moments. */
  public String gap(LocalDateTime from, LocalDateTime to) {
    return French.signed(time.work(from, to));
  }

  /** The date of a step of the welcome: worked, earlier before the arrival, later after it. */
  public String date(int day) {
    LocalDate date = plan.welcome().arrival().plusDays(day);
    return followed() ? French.day(time.worked(date, day < 0 ? -1 : 1)) : "—";
  }

  /** What is left of a role's capacity. */
  public String left(String role, Map<String, Duration> load) {
    Duration left = plan.roles().get(role).capacity().minus(load.get(role));
    String hours = French.hours(left.abs());
    return left.isNegative() ? "**dépassement de " + hours + "**" : hours;
  }
}
