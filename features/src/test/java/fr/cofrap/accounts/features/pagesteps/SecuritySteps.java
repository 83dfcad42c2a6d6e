package fr.cofrap.accounts.features.pagesteps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.features.browser.Browser;
import fr.cofrap.accounts.features.browser.Intrusion;
import fr.cofrap.accounts.features.world.Repository;
import io.cucumber.java.fr.Alors;
import io.cucumber.java.fr.Quand;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the browser is told to refuse, and refuses. */
public final class SecuritySteps {

  private static final String FETCH =
      """
      const [path, done] = arguments;
      fetch(path, { cache: "no-store" })
        .then((response) => done(Object.fromEntries(response.headers)), (error) => done({ error: String(error) }));
      """;

  private final Browser browser;
  private final Intrusion intrusion;
  private Map<?, ?> received;

  public SecuritySteps(Visitor visitor) {
    this.browser = visitor.browser();
    this.intrusion = new Intrusion(browser);
  }

  @Quand("^le navigateur reçoit (\\S+)$")
  public void receives(String path) {
    received = (Map<?, ?>) browser.runAsync(FETCH, path);
    browser.console().lines();
  }

  @Alors("tous les en-têtes de sécurité prévus l’accompagnent")
  public void allThere() throws IOException {
    mustComeWith(expected());
  }

  @Alors("tous les en-têtes de sécurité prévus l’accompagnent, mais rien n’en est gardé")
  public void refusalWithAll() throws IOException {
    Map<String, String> expected = expected();
    expected.put("cache-control", "no-store");
    mustComeWith(expected);
  }

  private void mustComeWith(Map<String, String> expected) {
    assertThat(expected).hasSizeGreaterThan(5);
    expected.forEach((name, value) -> assertThat(received.get(name)).as(name).isEqualTo(value));
  }

  private static Map<String, String> expected() throws IOException {
    Map<String, String> headers = new TreeMap<>();
    for (String line : Files.readAllLines(Repository.path("frontend/headers"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(":", 2);
        headers.put(parts[0].strip().toLowerCase(Locale.ROOT), parts[1].strip());
      }
    }
    return headers;
  }

  @Quand("^(.*) est glissé dans la page$")
  public void slips(String what) {
    intrusion.attempt(what);
  }

  @Alors("^le navigateur le refuse en citant (.*)$")
  public void refuses(String rule) {
    intrusion.mustBeRefusedBy(rule);
    assertThat(intrusion.succeeded()).isFalse();
  }
}
