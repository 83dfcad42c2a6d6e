package fr.cofrap.accounts.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cofrap.accounts.features.http.Client;
import fr.cofrap.accounts.features.http.Request;
import fr.cofrap.accounts.features.world.Discretion;
import fr.cofrap.accounts.features.world.Person;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.Before;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the product writes about its decisions. */
public final class JournalSteps {

  private static final Pattern REFUSALS =
      Pattern.compile(
          "cofrap_decisions_total\\{function=\"authenticate\",outcome=\"credentials-refused\"\\} ([0-9.]+)");

  private final World world;
  private String call;
  private int linesBefore;
  private double refusalsBefore;

  public JournalSteps(World world) {
    this.world = world;
  }

  @Before("@mesures")
  public void measure() {
    refusalsBefore = refusals();
  }

  @Quand("^un appel porte le numéro (.*)$")
  public void callWithId(String id) {
    call = id;
    send(Request.to("authenticate").header("X-Call-Id", id));
  }

  @Quand("^un appel annonce avoir été relayé pour (.*)$")
  public void relayed(String announcement) {
    send(Request.to("authenticate").header("X-Forwarded-For", announcement));
  }

  private void send(Request request) {
    linesBefore = world.product().log().lines().size();
    world.answered(world.client().send(request.json("{}")));
  }

  private List<String> newLines() {
    List<String> lines = world.product().log().lines();
    return lines.subList(linesBefore, lines.size());
  }

  @Alors("la ligne de journal porte ce numéro")
  public void carriesId() {
    assertThat(AuditLines.of(world, call)).hasSize(1);
  }

  @Alors("le journal ne contient pas ce numéro")
  public void lacksId() {
    assertThat(newLines()).hasSize(1).noneMatch(line -> line.contains(call));
  }

  @Alors("la réponse ne le répète pas")
  public void notEchoed() {
    assertThat(world.reply().text()).doesNotContain(call);
    assertThat(world.reply().headers().map().toString()).doesNotContain(call);
  }

  @Alors("la ligne de journal porte l’adresse {string}")
  public void carriesAddress(String address) {
    assertThat(newLines()).hasSize(1);
    assertThat(newLines().get(0)).contains("\"client\":\"" + address + "\"");
  }

  @Alors("la décision a laissé une seule ligne, avec l’issue {string} et le motif {string}")
  public void oneLine(String outcome, String reason) {
    List<JsonNode> lines = linesOfLastCall();
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).path("outcome").asText()).isEqualTo(outcome);
    assertThat(lines.get(0).path("reason").asText()).isEqualTo(reason);
  }

  @Alors(
      "cette ligne nomme la fonction {fonction}, le compte de {personne} et l’adresse de l’appelant")
  public void whoAndWhere(String function, Person person) {
    JsonNode line = linesOfLastCall().get(0);
    assertThat(line.path("event").asText()).isEqualTo(function);
    assertThat(line.path("username").asText()).isEqualTo(person.username());
    assertThat(line.path("client").asText()).isEqualTo("127.0.0.1");
  }

  @Alors("ni le journal ni les mesures ne contiennent de secret ou de code")
  public void discreet() {
    Discretion.hidesAll();
  }

  private List<JsonNode> linesOfLastCall() {
    List<Client.Exchanged> exchanges = new ArrayList<>(world.client().exchanges());
    return AuditLines.of(world, exchanges.get(exchanges.size() - 1).call());
  }

  @Alors("la mesure des refus d’authenticate a augmenté d’une unité")
  public void counted() {
    assertThat(refusals()).isEqualTo(refusalsBefore + 1);
  }

  @Alors("aucune mesure ne nomme de compte")
  public void namesNobody() {
    assertThat(world.client().get("/metrics").text())
        .doesNotContain(world.person("Camille").username());
  }

  private double refusals() {
    Matcher matcher = REFUSALS.matcher(world.client().get("/metrics").text());
    return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
  }
}
