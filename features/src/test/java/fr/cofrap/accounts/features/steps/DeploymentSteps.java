package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.deployment.Deployment;
import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.http.Request;
import fr.cofrap.accounts.features.world.Await;
import fr.cofrap.accounts.features.world.Discretion;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.Together;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import io.cucumber.java.fr.Soit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** The functions and their database, each in processes of their own. */
public final class DeploymentSteps {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Map<String, Map<String, String>> CALLS =
      Map.of(
          "generate-password", Map.of("username", "panne"),
          "authenticate",
              Map.of("username", "panne", "password", "Wrong-password", "code", "000000"));

  private final Cast cast;
  private final Deployment deployment = Deployment.get();
  private Map<String, Object> rowBefore;

  public DeploymentSteps(Cast cast) {
    this.cast = cast;
  }

  @Soit("les trois fonctions démarrées sans base")
  public void withoutDatabase() {
    deployment.killFunctions();
    deployment.stopDatabase();
    deployment.startFunctions();
  }

  @Soit("les trois fonctions en service")
  public void inService() {
    deployment.serve();
  }

  @Soit("un (second )compte actif")
  public void account() {
    cast.enter(new Person(deployment, Names.next()).activate());
    rowBefore = deployment.table().row(cast.person().username());
  }

  @Quand("la base s’arrête")
  public void databaseStops() {
    deployment.stopDatabase();
  }

  @Quand("la base démarre")
  public void databaseStarts() {
    deployment.startDatabase();
  }

  @Quand("une nouvelle clé est placée en tête du fichier de clés et les fonctions relancées")
  public void newKey() {
    deployment.secrets().introduceKey("k2");
    deployment.killFunctions();
    deployment.serve();
  }

  @Alors("chacune vit, aucune n’est prête")
  public void aliveNotReady() {
    assertThat(statuses("/_/health")).containsOnly(200);
    assertThat(statuses("/_/ready")).containsOnly(503);
  }

  private List<Integer> statuses(String path) {
    return everyFunction(function -> () -> deployment.status(function, path));
  }

  private static <T> List<T> everyFunction(Function<String, Callable<T>> question) {
    try (Together together = new Together()) {
      return Together.results(together.start(Deployment.FUNCTIONS.stream().map(question).toList()));
    }
  }

  @Alors("chacune répond que {refus}")
  public void everyoneRefuses(Refusal refusal) {
    List<Reply> replies =
        everyFunction(function -> () -> deployment.client().call(function, request(function)));
    assertThat(replies).hasSize(3).allSatisfy(refusal::mustBe);
  }

  /** A request that gets as far as the database. */
  private Map<String, String> request(String function) {
    return "generate-2fa".equals(function)
        ? Map.of(
            "username", "panne", "ticket", deployment.secrets().vault().enrolmentTicket("panne"))
        : CALLS.get(function);
  }

  @Alors("aucune ne connaît les adresses de la démonstration")
  public void noDemonstration() {
    for (String function : Deployment.FUNCTIONS) {
      Refusal.NOT_FOUND.mustBe(
          deployment.send(function, Request.at("/demo/age").json("{\"username\":\"camille\"}")));
      Refusal.NOT_FOUND.mustBe(deployment.send(function, Request.at("/demo/table").method("GET")));
    }
  }

  @Alors("leurs sorties et leur table ne contiennent aucun secret remis")
  public void discreet() {
    Discretion.hidesSecrets("output of the functions", deployment.output());
    Discretion.hidesSecrets("table", deployment.table().text());
  }

  @Alors("chacune devient prête")
  public void everyoneGetsReady() {
    for (String function : Deployment.FUNCTIONS) {
      Await.until(
          function + " ready", PATIENCE, () -> deployment.status(function, "/_/ready") == 200);
    }
  }

  @Alors("un compte peut être créé, activé et utilisé")
  public void everythingWorks() {
    Person person = new Person(deployment, Names.next()).activate();
    assertThat(person.authenticate().event()).isEqualTo("authenticated");
  }

  @Alors("le compte est toujours utilisable")
  public void stillWorks() {
    assertThat(cast.person().authenticate().event()).isEqualTo("authenticated");
  }

  @Alors("un nouveau compte est scellé par la nouvelle clé")
  public void sealedWithNewKey() {
    Person person = new Person(deployment, Names.next()).activate();
    List<String> cells = new ArrayList<>();
    for (String column : List.of("password", "mfa")) {
      cells.add((String) deployment.table().row(person.username()).get(column));
      assertThat((String) rowBefore.get(column)).startsWith("k1.");
    }
    assertThat(cells).allMatch(cell -> cell.startsWith("k2."));
    assertThat(deployment.table().row(cast.person().username()).get("password"))
        .isEqualTo(rowBefore.get("password"));
  }
}
