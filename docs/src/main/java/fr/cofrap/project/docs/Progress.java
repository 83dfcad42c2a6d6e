package fr.cofrap.project.docs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How a project goes beside the plan that was frozen before its first card. */
public record Progress(Project project, Reference reference) {

  /**
   * The plan as it was frozen before the work began: gantt/reference.yml. There is none unless
   * somebody asked for it in time, and without one nothing is said to be early or late.
   */
  public record Reference(Instant frozen, List<Item> items) {

    /** Where it is, from the root of the repository. */
    public static final String FILE = "gantt/reference.yml";

    /**
     * The one of the repository, if there is one.
     *
     * @throws DocsException when a card had already left its first column
     */
    static Optional<Reference> read(Tree tree, History history) {
      Optional<Reference> found = Schemas.find(tree, FILE, Reference.class);
      found.ifPresent(it -> refuseLate(it.frozen, history));
      return found;
    }

    /** The frozen plan, made once, before the work begins. */
    static Product product(Tree tree) {
      return Templates.product(FILE, "reference", () -> freeze(tree));
    }

    private static Reference freeze(Tree tree) {
      if (tree.hasFile(FILE)) {
        throw new DocsException(FILE, "un plan figé ne se refait pas", "gardez-le tel qu’il est");
      }
      History history = GitHistory.read(tree.root()).orElseGet(() -> History.published(tree));
      refuseLate(history.until(), history);
      return new Reference(
          history.until(),
          Project.read(tree).schedule().slots().values().stream()
              .map(it -> new Item(it.task().id(), it.task().effort(), it.finish()))
              .toList());
    }

    private static void refuseLate(Instant frozen, History history) {
      String late = "la carte %03d était commencée avant ; un plan figé après coup ne mesure rien";
      for (History.Change it : history.changes()) {
        if (it.to() != State.TO_DO && it.at().isBefore(frozen)) {
          throw new DocsException(FILE, late.formatted(it.card()), "retirez ce fichier");
        }
      }
    }

    /** When the last card was to be finished. */
    public LocalDateTime finish() {
      return items.stream().map(Item::finish).max(Comparator.naturalOrder()).orElseThrow();
    }
  }

  /** A card, its estimate and when it was to be finished. */
  public record Item(int id, Duration effort, LocalDateTime finish) {}

  private static final class Hours extends TreeMap<Integer, Duration> {
    private static final long serialVersionUID = 1L;
  }

  /** Hours that people declared, by card: gantt/heures.yml, for a team that wants it. */
  static Map<Integer, Duration> declared(Tree tree) {
    return Schemas.find(tree, "gantt/heures.yml", Hours.class).orElseGet(Hours::new);
  }

  private LocalDateTime now() {
    return project.measures().until().toLocalDateTime();
  }

  private Optional<LocalDateTime> since(int card, State state) {
    return project.measures().in(state).stream()
        .filter(it -> it.card().id() == card)
        .map(it -> it.from().toLocalDateTime())
        .findFirst();
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
    return frozen(it -> since(it.id(), State.DONE).isPresent());
  }

  private Duration frozen(Predicate<Item> kept) {
    return Task.sum(reference.items().stream().filter(kept).map(Item::effort).toList());
  }

  /** The hours that people declared. */
  public Duration spent() {
    return Task.sum(project.declared().values());
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
    List<Integer> finished =
        project.measures().in(State.DONE).stream().map(it -> it.card().id()).toList();
    List<Task> left =
        Task.without(finished, project.tasks()).stream()
            .map(it -> since(it.id(), State.REVIEW).isPresent() ? it.taking(Duration.ZERO) : it)
            .toList();
    LocalDateTime from = now().isAfter(project.begin()) ? now() : project.begin();
    return new Planner(it -> project.time(), from).levelled(left);
  }

  /** By how much a card ended, or should already have ended, after the frozen plan. */
  public Optional<Duration> deviation(Item item) {
    return since(item.id(), State.DONE)
        .or(() -> Optional.of(now()).filter(item.finish()::isBefore))
        .map(it -> project.time().work(item.finish(), it));
  }
}
