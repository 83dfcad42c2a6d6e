package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Together;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Every way to be refused, side by side. */
public final class SecrecySteps {

  private static final String WRONG_PASSWORD = "Wrong-password-of-24-ch!";
  private static final int FREEZING_MISSES = 10;
  private static final int MOST_SERIES = 6;

  private final World world;
  private final Map<String, Supplier<Reply>> causes = new LinkedHashMap<>();
  private final Map<String, List<Duration>> times = new LinkedHashMap<>();
  private Person distracted;

  public SecrecySteps(World world) {
    this.world = world;
  }

  @Soit("des comptes dans tous les états")
  public void everyState() {
    Person unknown = someone("inconnue");
    causes.put("unknown-account", () -> unknown.authenticate(WRONG_PASSWORD, "000000"));
    Person live = someone("vivante").activate();
    causes.put(
        "wrong-password", () -> live.authenticate(WRONG_PASSWORD, live.authenticator().codeAt(0)));
    String used = live.authenticator().lastCode();
    causes.put("replayed-code", () -> live.authenticate(live.password(), used));
    distracted = someone("distraite").activate();
    String wrong = distracted.authenticator().wrongCode();
    causes.put("wrong-code", () -> distracted.authenticate(distracted.password(), wrong));
    Person unenrolled = someone("pressee");
    unenrolled.create();
    causes.put("not-enrolled", () -> unenrolled.authenticate(unenrolled.password(), "000000"));
    Person frozen = someone("gelee").activate();
    String miss = frozen.authenticator().wrongCode();
    Together.times(FREEZING_MISSES, () -> frozen.authenticate(frozen.password(), miss));
    String right = frozen.authenticator().freshCode();
    causes.put("frozen", () -> frozen.authenticate(frozen.password(), right));
  }

  private Person someone(String name) {
    return new Person(world.product(), name + "-" + world.person("Camille").username());
  }

  @Quand("chaque cause de refus est provoquée")
  public void everyCause() {
    List<Reply> replies = new ArrayList<>();
    causes.values().forEach(cause -> replies.add(cause.get()));
    world.answered(replies);
  }

  @Quand("chaque cause de refus est provoquée {int} fois, à tour de rôle")
  public void inTurns(int rounds) {
    times.clear();
    forgetMisses();
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

  /** So that the wrong codes of one series do not freeze the second factor in the next. */
  private void forgetMisses() {
    world
        .product()
        .table()
        .change("update account set misses = 0 where username = ?", distracted.username());
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
            .skip(world.client().exchanges().size() - causes.size())
            .map(it -> it.call())
            .toList();
    List<String> reasons =
        calls.stream()
            .map(call -> AuditLines.of(world, call).get(0).path("reason").asText())
            .toList();
    assertThat(reasons).containsExactlyElementsOf(causes.keySet());
  }
}
