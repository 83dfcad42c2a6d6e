package fr.cofrap.accounts.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.seal.Keyring;
import fr.cofrap.accounts.runtime.http.EventLoop;
import fr.cofrap.accounts.runtime.http.HttpServer;
import fr.cofrap.accounts.runtime.settings.DatabaseAddress;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrainTest {

  private static final Duration TIME = Duration.ofSeconds(5);

  @Test
  void everythingIsStillInServiceWhileAFunctionDrainsAndNothingIsAfterwards() throws Exception {
    Keyring keyring = Keyring.parse("k1:" + Base64.getEncoder().encodeToString(new byte[32]));
    DatabaseAddress nowhere = DatabaseAddress.parse("postgresql://127.0.0.1:1/none");
    Services services =
        Services.of(keyring, Vertx.vertx(EventLoop.options()), nowhere, Clock.systemUTC());
    FunctionApplication application =
        FunctionApplication.start(services, "127.0.0.1", 0, HttpServer::nothingThere);
    int port = application.port();
    List<String> happened = new ArrayList<>();

    new Drain(TIME, time -> happened.add(time + " " + health(port)), application::close).run();

    assertThat(happened).containsExactly("PT5S 200");
    assertThat(health(port)).isEqualTo("nobody there");
  }

  private static String health(int port) {
    try {
      URI address = URI.create("http://127.0.0.1:" + port + "/_/health");
      return String.valueOf(
          ((HttpURLConnection) address.toURL().openConnection()).getResponseCode());
    } catch (IOException e) {
      return "nobody there";
    }
  }
}
