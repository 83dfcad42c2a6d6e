package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.attack.Attack;
import fr.cofrap.accounts.features.deployment.Deployment;
import fr.cofrap.accounts.features.deployment.FencedSite;
import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.world.Await;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Table;
import fr.cofrap.accounts.features.world.Together;
import io.cucumber.java.After;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Strangers who want to take a function down, and honest people who use it meanwhile. */
public final class AttackSteps {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern OVERLOADED = Pattern.compile("HTTP/1\\.1 503 (?s:.)*?\r\n\r\n");
  private static final String FORGET = "update account set last_step = 0 where username = ?";

  private final Deployment deployment = Deployment.get();
  private FencedSite site;
  private Person honest;
  private String answers;
  private final List<Integer> statuses = new ArrayList<>();

  @After("@attaques")
  public void stop() {
    if (site != null) {
      site.close();
    }
  }

  @Soit("authenticate dans la mémoire de son conteneur, et une personne qui a un compte")
  public void fenced() {
    site = new FencedSite(deployment);
    honest = new Person(site, Names.next()).activate();
  }

  @Quand("^un étranger lui envoie (.*) pendant que la table est verrouillée$")
  public void attackedWithoutTable(String attack) {
    try (Table.Held table = deployment.table().hold(honest.username())) {
      table.write("lock table account in access exclusive mode");
      answers = Attack.named(attack).on(site.port());
    }
  }

  @Quand("^un étranger lui envoie (.*) pendant que la personne s’authentifie$")
  public void attacked(String attack) {
    try (Together together = new Together()) {
      Future<String> under = together.start(() -> Attack.named(attack).on(site.port()));
      do {
        statuses.add(attempt());
      } while (!under.isDone());
      answers = Together.result(under);
    }
  }

  /** One authentication, as if the one before had been long ago; 0 when nobody answers. */
  private int attempt() {
    deployment.table().change(FORGET, honest.username());
    try {
      Reply reply = honest.authenticate(honest.password(), honest.authenticator().codeAt(0));
      return reply.status();
    } catch (UncheckedIOException e) {
      return 0;
    }
  }

  @Alors("authenticate vit, dans sa mémoire")
  public void alive() {
    assertThat(site.holds()).as("%s: %s", site, tail()).isTrue();
    assertThat(site.output()).doesNotContain("OutOfMemoryError");
  }

  private String tail() {
    String output = site.output();
    return output.substring(Math.max(0, output.length() - 2_000));
  }

  /**
   * What a 503 says is held against the contract; nothing at all is a connection that was let go.
   */
  @Alors("la personne a été servie, ou priée de revenir")
  public void neverMisled() {
    assertThat(statuses).isNotEmpty().isSubsetOf(0, 200, 503);
  }

  @Alors("la personne est servie dès que l’étranger s’arrête")
  public void servedAfterwards() {
    Await.until("an honest authentication", PATIENCE, () -> attempt() == 200);
  }

  @Alors("ce que l’étranger a lu est fait de refus, et ceux de surcharge disent quand revenir")
  public void refusedInForm() {
    assertThat(answers).contains("HTTP/1.1 503 ").doesNotContain("HTTP/1.1 500 ");
    assertThat(OVERLOADED.matcher(answers).results().map(MatchResult::group))
        .allMatch(it -> it.contains("\r\nRetry-After: "));
  }
}
