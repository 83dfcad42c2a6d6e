package fr.cofrap.accounts.features.steps;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.http.RawSocket;
import fr.cofrap.accounts.features.http.Request;
import fr.cofrap.accounts.features.world.Product;
import fr.cofrap.accounts.features.world.World;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** What HTTP itself carries: methods, media types, sizes, languages, addresses. */
public final class TransportSteps {

  private static final List<String> FUNCTIONS =
      List.of("generate-password", "generate-2fa", "authenticate");

  private final World world;
  private String raw;

  public TransportSteps(World world) {
    this.world = world;
  }

  private void everyFunction(UnaryOperator<Request> shape) {
    world.answered(
        FUNCTIONS.stream().map(it -> world.client().send(shape.apply(Request.to(it)))).toList());
  }

  @Quand("chaque fonction reçoit une requête {word}")
  public void method(String method) {
    everyFunction(request -> request.method(method));
  }

  @Quand("^chaque fonction reçoit un corps annoncé comme (.*)$")
  public void mediaType(String type) {
    everyFunction(
        request ->
            "rien".equals(type)
                ? request.body("{}")
                : request.header("Content-Type", type).body("{}"));
  }

  @Quand("chaque fonction reçoit un corps de {int} octets")
  public void size(int bytes) {
    everyFunction(request -> request.json(" ".repeat(bytes - 2) + "{}"));
  }

  /** What they would read if they undid the coding, which the contract does not have. */
  @Quand("^chaque fonction reçoit un corps compressé par (gzip|deflate)$")
  public void compressed(String coding) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (OutputStream out =
        "gzip".equals(coding) ? new GZIPOutputStream(body) : new DeflaterOutputStream(body)) {
      out.write(BadBodies.good());
    }
    everyFunction(
        request -> request.json("").body(body.toByteArray()).header("Content-Encoding", coding));
  }

  @Quand("^un refus est demandé avec la préférence de langue (.*)$")
  public void language(String preference) {
    Request request = Request.to("authenticate").json("{}");
    world.answered(
        world
            .client()
            .send(
                "aucune".equals(preference)
                    ? request
                    : request.header("Accept-Language", preference)));
  }

  @Quand("^une requête (\\S+) est envoyée à (\\S+)$")
  public void anywhere(String method, String path) {
    world.answered(world.client().send(Request.at(path).method(method)));
  }

  @Quand("^chaque fonction reçoit une requête invalide avec les paramètres (\\S+)$")
  public void query(String query) {
    everyFunction(request -> request.query(query).json("{}"));
  }

  @Quand("une adresse illisible est demandée")
  public void unreadable() throws IOException {
    exchange("GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n");
  }

  @Quand("une requête porte {int} en-têtes")
  public void headers(int count) throws IOException {
    exchange(
        "GET /_/health HTTP/1.1\r\nHost: localhost\r\n" + "X: y\r\n".repeat(count - 1) + "\r\n");
  }

  @Quand("une requête porte deux noms d’hôte")
  public void hosts() throws IOException {
    exchange("GET /_/health HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n");
  }

  private void exchange(String request) throws IOException {
    raw = RawSocket.exchange(Product.get().port(), request.getBytes(US_ASCII));
  }

  @Alors("elle est servie")
  public void served() {
    assertThat(raw).startsWith("HTTP/1.1 200 ");
  }

  @Alors("elle est refusée dans la forme du contrat")
  public void refusedInForm() {
    assertThat(raw)
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json", "/problems/invalid-request");
  }

  @Alors("le produit se dit vivant et prêt")
  public void aliveAndReady() {
    assertThat(world.client().get("/_/health").json().path("status").asText()).isEqualTo("alive");
    assertThat(world.client().get("/_/ready").json().path("status").asText()).isEqualTo("ready");
  }

  @Alors("ses mesures sont lisibles par Prometheus")
  public void metrics() {
    world.client().call("authenticate", Map.of());
    assertThat(world.client().get("/metrics").text().lines())
        .anyMatch(line -> line.startsWith("cofrap_decisions_total{"))
        .allMatch(line -> line.startsWith("#") || line.matches("[a-z_]+(\\{.*})? [-+0-9.eEINFa]+"));
  }
}
