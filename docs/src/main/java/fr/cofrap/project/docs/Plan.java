package fr.cofrap.project.docs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What the cards do not say: gantt/plan.yml, whose schema says what each value means. */
public record Plan(
    @JsonProperty("projet") String project,
    @JsonProperty("debut") LocalDate start,
    @JsonProperty("fuseau") ZoneId zone,
    @JsonProperty("equipe") Team team,
    @JsonProperty("calendrier") Week week,
    @JsonProperty("roles") Map<String, Role> roles,
    @JsonProperty("ensemble") List<Meeting> together,
    @JsonProperty("retirees") List<Integer> leftOut,
    @JsonProperty("missions") Map<Integer, String> missions,
    @JsonProperty("jalons") List<Milestone> allMilestones,
    @JsonProperty("couts") Costs costs,
    @JsonProperty("accueil") Welcome welcome) {

  /** Where it is, from the root of the repository. */
  public static final String FILE = "gantt/plan.yml";

  /** Who does the project, when and where it is defended; nobody until a team says so. */
  public record Team(
      @JsonProperty("ecole") String school,
      @JsonProperty("session") String session,
      @JsonProperty("date") LocalDate defence,
      @JsonProperty("personnes") List<Person> people) {}

  /** A person and the role that they take. */
  public record Person(@JsonProperty("nom") String name, @JsonProperty("role") String role) {}

  /** When people work. */
  public record Week(
      @JsonProperty("jours") List<String> days,
      @JsonProperty("horaires") List<String> hours,
      @JsonProperty("feries") String holidays,
      @JsonProperty("fermetures") List<Closure> closures) {}

  /** Dates, both included, on which nobody works. */
  public record Closure(
      @JsonProperty("du") LocalDate from,
      @JsonProperty("au") LocalDate to,
      @JsonProperty("motif") String reason) {}

  /** What one person can do, and the decision that granted more. */
  public record Role(
      @JsonProperty("nom") String name,
      @JsonProperty("capacite_h") Duration hours,
      @JsonProperty("supplement_h") Duration extra,
      @JsonProperty("decision") String decision) {

    /** All of it. */
    public Duration capacity() {
      return extra == null ? hours : hours.plus(extra);
    }
  }

  /** What everybody attends on a day of the plan, the first being 1, outside the hours of cards. */
  public record Meeting(
      @JsonProperty("jour") int day,
      @JsonProperty("quoi") String what,
      @JsonProperty("heures") Duration hours) {}

  /** A point at which a part of the work is finished; beyond the plan, it has no date. */
  public record Milestone(
      @JsonProperty("code") String code,
      @JsonProperty("nom") String name,
      @JsonProperty("echeance") LocalDate due,
      @JsonProperty("hors_plan") boolean beyond) {}

  /** Under which assumptions money is counted, in euros. */
  public record Costs(
      @JsonProperty("humain") Human human,
      @JsonProperty("technique") List<Item> technical,
      @JsonProperty("financier") List<Item> financial,
      @JsonProperty("provision") Provision provision) {}

  /** The loaded cost of an hour of work. */
  public record Human(
      @JsonProperty("taux_horaire") BigDecimal hourly, @JsonProperty("source") String source) {}

  /** Something to pay for. */
  public record Item(
      @JsonProperty("poste") String name,
      @JsonProperty("quantite") BigDecimal quantity,
      @JsonProperty("unite") String unit,
      @JsonProperty("prix") BigDecimal price,
      @JsonProperty("origine") String basis) {}

  /** For risk, on all the rest. */
  public record Provision(
      @JsonProperty("pourcent") int percent, @JsonProperty("motif") String reason) {}

  /** The variant in which a colleague is welcomed with an adapted load. */
  public record Welcome(
      @JsonProperty("titre") String title,
      @JsonProperty("role") String role,
      @JsonProperty("jour_zero") LocalDate arrival,
      @JsonProperty("coefficient") BigDecimal coefficient,
      @JsonProperty("installation_h") Duration setUp,
      @JsonProperty("accueil_par") String companion,
      @JsonProperty("accueil_h") Duration company,
      @JsonProperty("plafond_jour_h") Duration limit,
      @JsonProperty("jusqu_au_jour") int until,
      @JsonProperty("transferts") List<Transfer> transfers,
      @JsonProperty("differees") List<Integer> deferred,
      @JsonProperty("etapes") List<Step> steps) {}

  /** Cards that another role does instead. */
  public record Transfer(
      @JsonProperty("cartes") List<Integer> cards, @JsonProperty("vers") String to) {}

  /** Something that is done for the welcome, in days from the arrival. */
  public record Step(
      @JsonProperty("du") int from,
      @JsonProperty("au") int to,
      @JsonProperty("quoi") String what,
      @JsonProperty("qui") String who) {}

  /** Reads it. */
  public static Plan read(Tree tree) {
    return Schemas.read(tree, FILE, Plan.class);
  }

  /** The milestones that the plan covers. */
  public List<Milestone> milestones() {
    return allMilestones.stream().filter(it -> !it.beyond()).toList();
  }

  /** Whether the cards of a milestone come after the plan. */
  public boolean beyond(String code) {
    return allMilestones.stream().anyMatch(it -> it.beyond() && it.code().equals(code));
  }

  /** What each role gives to what everybody attends. */
  public Duration shared() {
    return together.stream().map(Meeting::hours).reduce(Duration.ZERO, Duration::plus);
  }

  /** What some tasks and the meetings ask of each role of the plan. */
  Map<String, Duration> load(Collection<Task> tasks) {
    Map<String, Duration> load = new LinkedHashMap<>();
    roles.keySet().forEach(it -> load.put(it, shared()));
    tasks.forEach(it -> load.merge(it.role(), it.effort(), Duration::plus));
    return load;
  }

  /** A role's name, in French. */
  public String label(String role) {
    Role known = roles.get(role);
    return known == null || known.name() == null
        ? role.substring(0, 1).toUpperCase(Locale.FRENCH) + role.substring(1)
        : known.name();
  }

  /** Who takes a role: the people of the team, or the role itself. */
  public String owner(String role) {
    List<String> names =
        team.people().stream().filter(it -> it.role().equals(role)).map(Person::name).toList();
    return names.isEmpty() ? label(role) : String.join(", ", names);
  }

  /** Who defends a project, where and when, line by line; nothing until a team says so. */
  public static List<String> credits(Tree tree) {
    return Schemas.find(tree, FILE, Plan.class).map(Plan::credits).orElse(List.of());
  }

  /** What a cover says of them, or that there is nobody yet. */
  static List<String> cover(Tree tree) {
    List<String> credits = credits(tree);
    return credits.isEmpty()
        ? List.of(
            "Dépôt de référence, écrit par ses mainteneurs",
            "Noms, école, session et date sont ceux de l’équipe qui le reprend")
        : credits;
  }

  private List<String> credits() {
    Stream<String> people = team.people().stream().map(it -> it.name() + ", " + label(it.role()));
    String date = team.defence() == null ? null : French.date(team.defence());
    return Stream.concat(people, Stream.of(team.school(), team.session(), date))
        .filter(Objects::nonNull)
        .toList();
  }
}
