package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The values of OpenFaaS' chart, read by the real helm. */
class ChartValuesTest {

  /** The names of the pinned version, without its templates. */
  private static final String NAMES = "platform/src/test/chart";

  static List<String> inventories() {
    return Manifests.INVENTORIES;
  }

  @ParameterizedTest
  @MethodSource("inventories")
  void haveTheNamesOfThePinnedVersion(String inventory) {
    Helm.template(NAMES, Manifests.of(inventory).values()).orThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exposeServices:        | exposeService:",
        "upstreamTimeout: 60s   | upstreamTimeout: 60",
        "basic_auth: true       | basic_auth: false",
        "setNonRootUser: true   | setNonRoot: true",
        "memory: 128Mi          | memory: 128",
        "\"runAsUser\": 65534   | \"runAsUser\": 0",
        "\"allowPrivilegeEscalation\": false | \"allowPrivilegeEscalation\": true",
        "\"readOnlyRootFilesystem\": true    | \"readOnlyRoot\": true",
        "\"seccompProfile\": {\"type\": \"RuntimeDefault\"} | \"seccompProfile\": true"
      })
  void areRefusedWhereTheyHaveOthers(String sound, String broken) {
    String values = Manifests.of("example").values();
    assertThat(values).contains(sound);
    assertThat(Helm.template(NAMES, values.replace(sound, broken)).code()).isNotZero();
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

  /** openfaas/faas-netes, main.go: two seconds, two seconds, one second, whatever a chart says. */
  @Test
  void promiseNoProbeOfTheFunctionsThatThisEditionWouldNotMake() {
    Object values = Manifests.load(Manifests.of("example").values()).get(0).tree();
    assertThat(Tree.map(values, "functions")).containsOnlyKeys("httpProbe", "setNonRootUser");
  }
}
