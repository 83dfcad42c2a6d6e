package fr.cofrap.project.docs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the cards do not say: gantt/plan.yml, whose schema says what each value means. */
public record Plan(
    String project,
    LocalDate start,
    ZoneId zone,
    Team team,
    Week week,
    Map<String, Role> roles,
    List<Meeting> together,
    List<Integer> leftOut,
    Map<Integer, String> missions,
    List<Milestone> milestones,
    Costs costs,
    Reserve reserve,
    Welcome welcome) {

  /** Where it is, from the root of the repository. */
  public static final String FILE = "gantt/plan.yml";

  /** Who does the project, when and where it is defended; nobody until a team says so. */
  public record Team(String school, String session, LocalDate defence, List<Person> people) {}

  /** A person and the role that they take. */
  public record Person(String name, String role) {}

  /** When people work. */
  public record Week(
      List<String> days, List<String> shifts, String holidays, List<Closure> closures) {}

  /** Dates, both included, on which nobody works. */
  public record Closure(LocalDate from, LocalDate to, String reason) {}

  /** What one person can do, and the decision that granted more. */
  public record Role(String name, Duration allotted, Duration extra, String decision) {

    /** All of it. */
    public Duration capacity() {
      return extra == null ? allotted : allotted.plus(extra);
    }
  }

  /** What everybody attends on a day of the plan, the first being 1, outside the hours of cards. */
  public record Meeting(int day, String what, Duration hours) {}

  /** A point at which a part of the work is finished; beyond the plan, it has no date. */
  public record Milestone(String code, String name, LocalDate due, boolean beyond) {}

  /** Under which assumptions money is counted, in euros. */
  public record Costs(
      Human human, List<Item> technical, List<Item> financial, Provision provision) {

    /** What some work costs, machines, purchases and risk included, each to the cent. */
    public Budget of(Collection<Duration> work) {
      BigDecimal hours = BigDecimal.valueOf(Task.sum(work).toSeconds() / 3600.0);
      BigDecimal people = cents(human.hourly.multiply(hours));
      BigDecimal machines = sum(technical);
      BigDecimal purchases = sum(financial);
      BigDecimal all = people.add(machines).add(purchases);
      BigDecimal risk = cents(all.multiply(BigDecimal.valueOf(provision.percent, 2)));
      return new Budget(people, machines, purchases, risk);
    }

    private static BigDecimal sum(List<Item> items) {
      return items.stream()
          .map(it -> cents(it.quantity.multiply(it.price)))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal cents(BigDecimal amount) {
      return amount.setScale(2, RoundingMode.HALF_UP);
    }
  }

  /** What they come to. */
  public record Budget(
      BigDecimal human, BigDecimal technical, BigDecimal financial, BigDecimal provision) {

    /** All of it. */
    public BigDecimal total() {
      return human.add(technical).add(financial).add(provision);
    }
  }

  /** The loaded cost of an hour of work. */
  public record Human(BigDecimal hourly, String source) {}

  /** Something to pay for. */
  public record Item(
      String entry, BigDecimal quantity, String unit, BigDecimal price, String basis) {}

  /** For risk, on all the rest. */
  public record Provision(int percent, String reason) {}

  /** The variant in which a colleague is welcomed with an adapted load. */
  public record Welcome(
      String title,
      String role,
      LocalDate arrival,
      BigDecimal coefficient,
      Duration setUp,
      String companion,
      Duration company,
      Duration limit,
      int lastDay,
      List<Transfer> transfers,
      List<Integer> deferred) {}

  /** The variant that holds nine times out of ten: its second rehearsal is on that day. */
  public record Reserve(
      List<Integer> deferred, List<Transfer> transfers, Map<Integer, Duration> longer, int day) {}

  /** Cards that another role does instead. */
  public record Transfer(List<Integer> cards, String receiver) {}

  /** Those of both variants. */
  List<Transfer> transfers() {
    return Stream.of(reserve.transfers, welcome.transfers).flatMap(List::stream).toList();
  }

  /** Whether the cards of a milestone come after the plan. */
  public boolean beyond(String code) {
    return milestones.stream().anyMatch(it -> it.beyond() && it.code().equals(code));
  }

  /** What each role gives to what everybody attends. */
  public Duration shared() {
    return together.stream().map(Meeting::hours).reduce(Duration.ZERO, Duration::plus);
  }

  /** What some tasks and the meetings ask of each role of the plan. */
  public Map<String, Duration> load(Collection<Task> tasks) {
    Map<String, Duration> load = new LinkedHashMap<>();
    roles.keySet().forEach(it -> load.put(it, shared()));
    tasks.forEach(it -> load.merge(it.role(), it.effort(), Duration::plus));
    return load;
  }

  /** A role's name, in French. */
  public String label(String role) {
    String code = role.substring(0, 1).toUpperCase(Locale.FRENCH) + role.substring(1);
    return Optional.ofNullable(roles.get(role)).map(Role::name).orElse(code);
  }

  /** Who takes a role: the people of the team, or the role itself. */
  public String owner(String role) {
    List<String> names =
        team.people().stream().filter(it -> it.role().equals(role)).map(Person::name).toList();
    return names.isEmpty() ? label(role) : String.join(", ", names);
  }

  /** The {@link #credits()} of a repository; nothing where there is no plan either. */
  public static List<String> credits(Tree tree) {
    return Schemas.find(tree, FILE, Plan.class).map(Plan::credits).orElse(List.of());
  }

  /** What a cover says of them, or that there is nobody yet. */
  public static List<String> cover(Tree tree) {
    List<String> credits = credits(tree);
    return credits.isEmpty()
        ? List.of(
            "Dépôt de référence, écrit par ses mainteneurs",
            "Noms, école, session et date sont ceux de l’équipe qui le reprend")
        : credits;
  }

  /** Who defends it, where and when, line by line; nothing until a team says so. */
  public List<String> credits() {
    Stream<String> people = team.people().stream().map(it -> it.name() + ", " + label(it.role()));
    String date = team.defence() == null ? null : French.date(team.defence());
    return Stream.concat(people, Stream.of(team.school(), team.session(), date))
        .filter(Objects::nonNull)
        .toList();
  }
}
