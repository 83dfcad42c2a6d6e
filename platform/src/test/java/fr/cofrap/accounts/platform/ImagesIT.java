package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cofrap.accounts.training.Journey;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The images, in containers, beside a real PostgreSQL: the one of a demonstration. */
class ImagesIT {

  private static final int TERMINATED = 128 + 15;

  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    site = Site.start();
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  @Test
  void carryAnAccountThroughItsWholeLife() throws IOException {
    try (Gateway gateway = new Gateway(site.functions())) {
      new Journey(Site.CALLER, gateway::function, site.demo("/demo/age")).live("conteneur");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"generate-password", "generate-2fa", "authenticate", "page"})
  void runWithoutPrivilegesOnAReadOnlyRoot(String name) throws IOException {
    Container container = site.container(name);
    String status = Files.readString(container.process().resolve("status"));
    assertThat(status).containsPattern("Uid:\\s+65532\\s").containsPattern("CapEff:\\s+0+\n");
    assertThat(container.inspect("{{.HostConfig.ReadonlyRootfs}}")).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"generate-password", "generate-2fa", "authenticate", "page"})
  void holdNoShell(String name) {
    assertThatThrownBy(
            () ->
                Container.podman(
                    "run",
                    "--rm",
                    "--network",
                    "none",
                    "--ulimit",
                    "nofile=4096:4096",
                    "--ulimit",
                    "nproc=4096:4096",
                    "--entrypoint",
                    "/bin/sh",
                    Container.image(name),
                    "-c",
                    "true"))
        .hasMessageMatching("(?is).*(no such file|not found).*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"generate-password", "generate-2fa", "authenticate"})
  void useTheCacheThatTheyWereTrainedFor(String name) throws IOException {
    assertThat(Files.readString(site.container(name).process().resolve("maps")))
        .contains("/cofrap/function.aot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"generate-password", "generate-2fa", "authenticate"})
  void logNothingButLinesOfJson(String name) {
    assertThat(site.container(name).log().lines()).allMatch(line -> line.startsWith("{\"time\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"generate-password", "generate-2fa", "authenticate"})
  void tellWhatTheyAreMadeOf(String name) {
    assertThat(site.container(name).file("/cofrap/bom.json"))
        .contains(
            "\"CycloneDX\"", "pkg:maven/org.apache.camel/camel-core-engine@", "libc6", "OpenJDK");
    assertThat(
            site.container(name)
                .inspect("{{index .Config.Labels \"org.opencontainers.image.title\"}}"))
        .isEqualTo("cofrap/" + name);
  }

  @Test
  void tellWhatThePageIsServedBy() {
    assertThat(site.container("page").file("/cofrap/bom.json"))
        .contains("\"CycloneDX\"", "\"nginx");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/index.html", "/app.js", "/styles/base.css", "/favicon.svg", "/absent"})
  void serveThePageAsTheDemonstrationDoes(String path) throws Exception {
    Served ours = Served.at(site.container("page").address().resolve(path));
    Served demos = Served.at(site.demo(path));
    assertThat(ours.status()).isEqualTo(demos.status());
    assertThat(ours.headers()).isEqualTo(demos.headers());
    // the demonstration adds the presenter's bar to the page itself
    if (!ours.body().contains("<head>")) {
      assertThat(ours.body()).isEqualTo(demos.body());
    }
  }

  /** Any user will do: a cluster may impose one. */
  @Test
  void runAsWhateverUserTheyAreGiven() {
    try (Container container = site.function("authenticate", "postgres", "--user", "12000:12000")) {
      assertThat(Site.CALLER.get(container.address().resolve("/_/ready"))).isEqualTo(200);
    }
  }

  /** Nothing that only a failure needs was cut from the runtime. */
  @Test
  void sayThatTheyAreUnavailableWhereTheTableIsMissing() {
    try (Container container = site.function("generate-password", "template1")) {
      assertThat(Site.CALLER.post(container.address().resolve("/"), "username", "absent").status())
          .isEqualTo(503);
      assertThat(container.log()).contains("42P01").doesNotContain("NoClassDefFoundError");
    }
  }

  @Test
  void stopWhenTheyAreToldTo() {
    try (Container container = site.function("generate-2fa", "postgres")) {
      long start = System.nanoTime();
      assertThat(container.stop()).isEqualTo(TERMINATED);
      assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
    }
  }
}
