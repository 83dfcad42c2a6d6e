package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every way to be refused, side by side. */
public final class SecrecySteps {

  private static final int MOST_SERIES = 6;

  private final World world;
  private final Map<String, List<Duration>> times = new LinkedHashMap<>();
  private RefusalCauses causes;

  public SecrecySteps(World world) {
    this.world = world;
  }

  @Soit("des comptes dans tous les états")
  public void everyState() {
    causes =
        new RefusalCauses(
            world.product(), world.product().table(), world.person("Camille").username());
  }

  @Quand("chaque cause de refus est provoquée")
  public void everyCause() {
    List<Reply> replies = new ArrayList<>();
    causes.forEach((cause, attempt) -> replies.add(attempt.get()));
    world.answered(replies);
  }

  @Quand("chaque cause de refus est provoquée {int} fois, à tour de rôle")
  public void inTurns(int rounds) {
    times.clear();
    causes.forgetMisses();
    for (int i = 0; i < rounds; i++) {
      causes.forEach(
          (cause, attempt) ->
              times.computeIfAbsent(cause, it -> new ArrayList<>()).add(attempt.get().time()));
    }
  }

  @Alors("aucun refus ne part avant {int} millièmes de seconde")
  public void noneBefore(int millis) {
    assertThat(times.values())
        .flatExtracting(it -> it)
        .allSatisfy(time -> assertThat(time).isGreaterThanOrEqualTo(Duration.ofMillis(millis)));
  }

  /** What a busy machine adds is there in one series and gone in another; a difference stays. */
  @Alors("leurs durées médianes diffèrent de moins de {int} millièmes de seconde")
  public void mediansAlike(int millis) {
    Duration margin = Duration.ofMillis(millis);
    int rounds = times.values().iterator().next().size();
    for (int series = 1; series < MOST_SERIES && spread().compareTo(margin) >= 0; series++) {
      inTurns(rounds);
    }
    assertThat(spread()).as("%s", times).isLessThan(margin);
  }

  private Duration spread() {
    List<Duration> medians = times.values().stream().map(SecrecySteps::median).sorted().toList();
    return medians.get(medians.size() - 1).minus(medians.get(0));
  }

  private static Duration median(List<Duration> durations) {
    return durations.stream().sorted().toList().get(durations.size() / 2);
  }

  @Alors("le journal donne à chacune son motif")
  public void reasons() {
    List<String> calls =
        world.client().exchanges().stream()
            .skip(world.client().exchanges().size() - causes.names().size())
            .map(it -> it.call())
            .toList();
    List<String> reasons =
        calls.stream()
            .map(call -> AuditLines.of(world, call).get(0).path("reason").asText())
            .toList();
    assertThat(reasons)
        .containsExactlyElementsOf(
            causes.names().stream().map(it -> it.replaceFirst(" .*", "")).toList());
  }
}
