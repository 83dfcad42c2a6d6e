package fr.cofrap.project.docs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How a project goes beside the plan that was frozen before its first card. */
public record Progress(Project project, Reference reference) {

  private static final class Hours extends TreeMap<Integer, Duration> {
    private static final long serialVersionUID = 1L;
  }

  /** Hours that people declared, by card: gantt/heures.yml, for a team that wants it. */
  static Map<Integer, Duration> declared(Tree tree) {
    return Schemas.find(tree, "gantt/heures.yml", Hours.class).orElseGet(Hours::new);
  }

  private boolean finished(int card) {
    return project.history().finished(card, Instant.MAX).isPresent();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(project.history().until(), project.plan().zone());
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
    return Task.sum(reference.items().stream().filter(kept).map(Reference.Item::effort).toList());
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
    Set<Integer> finished =
        project.tasks().stream().map(Task::id).filter(this::finished).collect(Collectors.toSet());
    List<Task> left =
        Task.without(finished, project.tasks()).stream()
            .map(it -> inReview(it) ? it.taking(Duration.ZERO) : it)
            .toList();
    LocalDateTime begin = project.begin();
    LocalDateTime from = now().isAfter(begin) ? project.time().next(now()) : begin;
    return new Planner(project.plan(), "", from).levelled(left);
  }

  private boolean inReview(Task task) {
    return project.history().state(task.id()) == State.REVIEW;
  }

  /** By how much a card ended, or should already have ended, after the frozen plan. */
  public Optional<Duration> deviation(Reference.Item item) {
    return project
        .history()
        .finished(item.id(), Instant.MAX)
        .map(it -> LocalDateTime.ofInstant(it, project.plan().zone()))
        .or(() -> Optional.of(now()).filter(item.finish()::isBefore))
        .map(it -> project.time().work(item.finish(), it));
  }
}
