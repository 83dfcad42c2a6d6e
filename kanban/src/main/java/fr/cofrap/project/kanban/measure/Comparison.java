package fr.cofrap.project.kanban.measure;

import fr.cofrap.project.kanban.Card;
import fr.cofrap.project.kanban.Role;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What finished cards were estimated at, beside the time that git shows.
 *
 * @param slug for identifiers: a role, or "mission-6"
 * @param label in French
 * @param cards how many were finished and were in progress before
 * @param estimated the sum of their estimates
 * @param actual the sum of their times
 */
public record Comparison(
    String slug, String label, int cards, Duration estimated, Duration actual) {

  private static final int MISSIONS = 8;

  static List<Comparison> byRole(List<Flow> flows, Effort effort) {
    return Stream.of(Role.values())
        .map(role -> of(role.slug(), role.label(), flows, effort, card -> card.role() == role))
        .filter(comparison -> comparison.cards() > 0)
        .toList();
  }

  static List<Comparison> byMission(List<Flow> flows, Effort effort) {
    return IntStream.rangeClosed(1, MISSIONS)
        .mapToObj(
            it -> of("mission-" + it, "Mission " + it, flows, effort, card -> card.mission() == it))
        .filter(comparison -> comparison.cards() > 0)
        .toList();
  }

  private static Comparison of(
      String slug, String label, List<Flow> flows, Effort effort, Predicate<Card> belongs) {
    List<Card> cards =
        flows.stream().map(Flow::card).filter(belongs).filter(effort::known).toList();
    Duration estimated = cards.stream().map(Card::estimate).reduce(Duration.ZERO, Duration::plus);
    Duration actual = cards.stream().map(effort::of).reduce(Duration.ZERO, Duration::plus);
    return new Comparison(slug, label, cards.size(), estimated, actual);
  }

  /** How far the actual time is from the estimate, in percent of it; negative when it is less. */
  public long gapPercent() {
    double gap = (double) (actual.toSeconds() - estimated.toSeconds()) / estimated.toSeconds();
    return Math.round(gap * 100);
  }
}
