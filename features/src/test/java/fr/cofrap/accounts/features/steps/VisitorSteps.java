package fr.cofrap.accounts.features.steps;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.http.RawSocket;
import fr.cofrap.accounts.features.world.Product;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Who calls the demonstration, by which name, and from where. */
public final class VisitorSteps {

  /** A request to each kind of address; what it says is refused, if at all, for what it holds. */
  private static final List<String> REQUESTS =
      List.of(
          "GET / ",
          "GET /app.js ",
          "GET /demo/table ",
          "GET /metrics ",
          "GET /_/ready ",
          "POST /demo/age ",
          "POST /function/generate-password ",
          "POST /function/authenticate ");

  private static final String FOREIGN = "foreign-";
  private static final String JSON =
      "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
  private static final String HERE = "Host: localhost:8080";

  private final List<String> answers = new ArrayList<>();
  private int logged;

  @Quand("^la démonstration est appelée « (.*) » à toutes ses adresses$")
  public void named(String name) throws IOException {
    callAll("rien".equals(name) ? "X-Host: localhost" : "Host: " + name);
  }

  @Quand("^un navigateur l’appelle à toutes ses adresses en annonçant « (.*) »$")
  public void announcing(String headers) throws IOException {
    callAll(HERE, headers.split("; "));
  }

  @Quand("une personne suit un lien d’un autre site vers la page")
  public void link() throws IOException {
    call(
        "GET / ",
        HERE,
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Mode: navigate",
        "Sec-Fetch-Dest: document");
  }

  @Quand("une personne envoie le formulaire d’un autre site à la démonstration")
  public void form() throws IOException {
    call(
        "POST /demo/age ",
        HERE,
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Mode: navigate",
        "Sec-Fetch-Dest: document");
  }

  @Quand("^on lui demande de vieillir un compte inconnu de (.*) mois$")
  public void ages(String months) throws IOException {
    String json = "{\"username\":\"nobody\",\"months\":" + months + "}";
    String text = "POST /demo/age HTTP/1.1\r\n" + HERE + "\r\nConnection: close\r\n";
    String head = "Content-Type: application/json\r\nContent-Length: " + json.length();
    byte[] request = (text + head + "\r\n\r\n" + json).getBytes(US_ASCII);
    answers.add(RawSocket.exchange(Product.get().port(), request));
  }

  @Alors("^elle répond par (\\d+)$")
  public void answers(int status) {
    assertThat(answers).hasSize(1).allMatch(it -> it.startsWith("HTTP/1.1 " + status + " "));
  }

  private void callAll(String host, String... headers) throws IOException {
    for (String request : REQUESTS) {
      call(request, host, headers);
    }
  }

  private void call(String request, String host, String... headers) throws IOException {
    logged = answers.isEmpty() ? refusalsLogged() : logged;
    String text =
        request
            + "HTTP/1.1\r\n"
            + host
            + "\r\n"
            + String.join("\r\n", headers)
            + (headers.length > 0 ? "\r\n" : "")
            + "Connection: close\r\n"
            + (request.startsWith("POST") ? JSON : "\r\n");
    answers.add(RawSocket.exchange(Product.get().port(), text.getBytes(US_ASCII)));
  }

  private static int refusalsLogged() {
    return Product.get().log().text().split("\"reason\":\"" + FOREIGN, -1).length;
  }

  @Alors("elle répond à chacune")
  @Alors("la page s’ouvre")
  public void served() {
    assertThat(answers).isNotEmpty().allMatch(it -> it.startsWith("HTTP/1.1 "));
    assertThat(answers.get(0)).startsWith("HTTP/1.1 200 ");
    assertThat(refusalsLogged()).isEqualTo(logged);
  }

  /** Its reason is not ours to give: HTTP itself wants a name (RFC 9112, 3.2). */
  @Alors("elle refuse à chacune, sans aller plus loin")
  public void notEvenHttp() {
    assertThat(answers).isNotEmpty().allMatch(it -> it.startsWith("HTTP/1.1 400 "));
  }

  @Alors("elle refuse à chacune, dans la forme du contrat")
  public void refused() {
    assertThat(answers)
        .isNotEmpty()
        .allMatch(it -> it.startsWith("HTTP/1.1 400 ") && it.contains("/problems/invalid-request"));
    assertThat(refusalsLogged()).isEqualTo(logged + answers.size());
  }
}
