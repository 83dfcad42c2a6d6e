package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The rules see the faults that they are for: each is planted in what the roles really apply. */
class FaultsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NO_PRIVILEGE        | allowPrivilegeEscalation: false  | privileged: true
          NO_PRIVILEGE        | [ALL]                            | [KILL]
          NO_PRIVILEGE        | automountServiceAccountToken     | hostNetwork: true, automountServiceAccountToken
          NO_ROOT_USER        | runAsNonRoot: true               | runAsNonRoot: false
          NO_ROOT_USER        | runAsUser: 65532                 | runAsUser: 0
          NO_ROOT_USER        | type: RuntimeDefault             | type: Unconfined
          READ_ONLY_ROOT      | readOnlyRootFilesystem: true     | readOnlyRootFilesystem: false
          REQUESTS_AND_LIMITS | limits: {cpu: 200m, memory: 64Mi} | limits: {cpu: 200m}
          PINNED_IMAGES       | page:1.0.0                       | page
          PINNED_IMAGES       | page:1.0.0                       | page:latest
          NO_API_TOKEN        | automountServiceAccountToken: false | automountServiceAccountToken: true
          SECRETS_EXIST       | key: admin-password              | key: absent
          SECRETS_EXIST       | secret: {name: cofrap-database-user} | secret: {name: absent}
          SECRETS_EXIST       | secretName: cofrap-tls           | secretName: absent
          VOLUMES_EXIST       | claimName: backups               | claimName: absent
          VOLUMES_EXIST       | configMap: {name: backup}        | configMap: {name: absent}
          NO_LITERAL_PASSWORD | name: PGCONNECT_TIMEOUT          | name: PGPASSWORD
          SECURITY_PROFILES   | enforce: restricted              | enforce: privileged
          SELECTORS_SELECT    | minAvailable: 1, selector: {matchLabels: {app.kubernetes.io/name: page | minAvailable: 1, selector: {matchLabels: {app.kubernetes.io/name: absent
          SELECTORS_SELECT    | faas_function                    | absent
          DENIED_BY_DEFAULT   | podSelector: {}, policyTypes: [Ingress, Egress] | podSelector: {}, policyTypes: [Ingress]
          NO_OPEN_SERVICE     | ports: [{name: http, port: 8080  | type: NodePort, ports: [{name: http, port: 8080
          """)
  void areSeen(Policy policy, String sound, String broken) {
    Manifests manifests = planted(sound, broken);
    assertThat(policy.breaches(manifests)).isNotEmpty();
  }

  @Test
  void areSeenWhereAPathOpensTheGatewayWhole() {
    assertThat(
            NetworkRules.publicPaths(
                planted(
                    "path: /function/authenticate, pathType: Exact", "path: /, pathType: Prefix")))
        .isNotEqualTo(NetworkRules.publicPaths(Manifests.of("example")));
  }

  @Test
  void areSeenWhereAnybodyReachesTheDatabase() {
    String jobs = "values: [postgres-prepare, backup, restore, verify]";
    Manifests manifests = planted(jobs, jobs.replace("]", ", page]"));
    assertThat(NetworkRules.callersOf("postgres", manifests)).contains("page");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          minAvailable: 1       | minAvaliable: 1
          maxSurge: 1           | maxSurges: 1
          replicas: 2           | replicas: deux
          pathType: Exact       | pathtype: Exact
          apiVersion: batch/v1  | apiVersion: batch/v1beta1
          kind: StatefulSet     | kind: StatefullSet
          memory: 64Mi          | memory: [64]
          """)
  void areSeenWhereKubernetesWouldNotUnderstand(String sound, String broken) {
    assertThat(planted(sound, broken).all().stream().flatMap(Schema::faults)).isNotEmpty();
  }

  /** What the roles apply for the first inventory, but for one thing. */
  private static Manifests planted(String sound, String broken) {
    Manifests manifests = Manifests.of("example");
    StringBuilder text = new StringBuilder();
    manifests.all().forEach(it -> text.append("---\n").append(flow(it.tree())).append('\n'));
    assertThat(text).contains(sound);
    return new Manifests(
        List.copyOf(Manifests.load(text.toString().replace(sound, broken))), manifests.values());
  }

  private static String flow(Map<String, Object> tree) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.FLOW);
    options.setWidth(Integer.MAX_VALUE);
    return new Yaml(options).dump(tree).replace("\n", "");
  }
}
