package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verification from outside, before the real functions and page; the cluster is a file. */
class VerifyRoleTest {

  private static final String ACCOUNT = "verification-epreuve";

  @TempDir private static Path folder;
  private static Entry entry;

  @BeforeAll
  static void open() throws Exception {
    Playbook.need();
    entry = Entry.open(folder, 30);
    Program.write(
        folder,
        "kubectl",
        """
        cd %s
        case "$*" in
          *logs*) cat log ;;
          *nodes,pods*) printf '192.0.2.10 192.0.2.11 10.42.0.9' ;;
          *deployments*) cat running.json ;;
        esac"""
            .formatted(folder));
  }

  @BeforeEach
  void allIsWell() throws IOException {
    entry.lose("");
    entry.leaveAjar("");
    entry.delay();
    Files.deleteIfExists(folder.resolve("log"));
  }

  @AfterAll
  static void close() {
    if (entry != null) {
      entry.close();
    }
  }

  private Playbook part(String tasks) {
    return Playbook.part("verify", tasks)
        .set("verify_address", "127.0.0.1")
        .set("verify_port", entry.port())
        .set("verify_host", Entry.HOST)
        .set("verify_authority", entry.authority().toString())
        .set("verify_patience", 2)
        .set("verify_clock", 0)
        .set("verify_account", ACCOUNT)
        .set("cofrap_registry", "registre.exemple.fr/cofrap")
        .set("cofrap_tag", "1.2.3");
  }

  @Test
  void thePageIsSeenWithItsHeaders() {
    part("page").run(folder).succeeded();
  }

  @ParameterizedTest
  @MethodSource("headers")
  void eachOfItsHeadersIsMissed(String header) {
    entry.lose(header.split(":", 2)[0]);
    // what Ansible prints is YAML, where a quote is written twice
    assertThat(part("page").run(folder).refused().words().replace("''", "'"))
        .contains("« " + header + " » était attendu ; rien est venu");
  }

  /** Those that the page's own server sends. */
  private static List<String> headers() {
    List<String> headers =
        Playbook.text(Playbook.ANSIBLE.resolve("../frontend/headers"))
            .lines()
            .filter(it -> !it.startsWith("#") && !it.isBlank())
            .toList();
    assertThat(headers).hasSizeGreaterThan(5);
    return headers;
  }

  @Test
  void aClockThatIsOffAndACertificateThatEndsAreSaid() {
    assertThat(part("page").set("verify_clock_drift", -1).run(folder).refused().words())
        .contains("secondes d’écart avec cette machine", "Remède : timedatectl");
    assertThat(part("page").set("verify_certificate_days", 31).run(folder).refused().words())
        .contains("finit dans 29 jours. Remède : site.yml --tags secrets,ingress");
  }

  @Test
  void whatIsAjarIsSaid() {
    part("closed").run(folder).succeeded();
    entry.leaveAjar("/system/functions");
    assertThat(part("closed").run(folder).refused().words())
        .contains("/system/functions répond 401 du dehors");
  }

  @Test
  void whatAnyoneSeesNeedsNoAccessAndLeavesNothing() {
    Run run = part("outside").run(folder).succeeded();
    assertThat(run.output()).doesNotContain("kubectl", "Le compte est créé");
    entry.leaveAjar("/ui/");
    assertThat(part("outside").run(folder).refused().words()).contains("/ui/ répond 401 du dehors");
  }

  /** That of its own step is still taken half a minute later; that of the step before is not. */
  @Test
  void anAccountLivesItsLifeEvenWhereAHalfMinuteEnds() throws Exception {
    entry.delay(0, 29);
    Run run = part("account").run(folder).succeeded();
    assertThat(run.output()).doesNotContain("\"code\"");
    // at once: the replica that answered may be gone half a minute later, and its log with it
    assertThat(run.output())
        .containsSubsequence("include: caller.yml", "include: call.yml", "include: call.yml");
  }

  @Test
  void aCallerWhoseAddressIsLostIsSaid() throws IOException {
    String line = "{\"username\":\"%s\",\"client\":\"%s\"}\n";
    for (String address : new String[] {"203.0.113.7", "192.0.2.11", "10.42.0.9"}) {
      Files.writeString(folder.resolve("log"), line.formatted(ACCOUNT, address));
      assertThat(part("caller").run(folder).refused().words())
          .contains("Le journal note " + address, "externalTrafficPolicy: Local");
    }
    Files.writeString(folder.resolve("log"), line.formatted("another", "198.51.100.4"));
    assertThat(part("caller").run(folder).refused().words()).contains("aucun appel de " + ACCOUNT);
  }

  @Test
  void whatRunsIsWhatWasAskedFor() throws IOException {
    running(workload("page", "1.2.3", 2, 2));
    part("applied").run(folder).succeeded();
    running(workload("page", "1.2.2", 2, 2));
    assertThat(part("applied").run(folder).refused().words())
        .contains(
            "cofrap/page n’est pas ce qui a été demandé : image registre.exemple.fr/cofrap/page:1.2.2");
    running(workload("page", "1.2.3", 2, 1));
    assertThat(part("applied").run(folder).refused().words())
        .contains("2 répliques de cette version et 1 prêtes, sur 2");
    // a new one is not ready, an old one still is
    String replaced =
        workload("page", "1.2.3", 2, 2).replace("\"replicas\": 2,\n", "\"replicas\": 3,\n");
    running(replaced);
    assertThat(part("applied").run(folder).refused().words())
        .contains("2 répliques de cette version et 2 prêtes, sur 2 ; 3 tournent");
    running(workload("another", "1.2.3", 2, 2));
    assertThat(part("applied").run(folder).refused().words()).contains("image aucune, au lieu de");
  }

  private void running(String page) throws IOException {
    String others =
        String.join(
            ",",
            workload("generate-password", "1.2.3", 1, 1),
            workload("generate-2fa", "1.2.3", 1, 1),
            workload("authenticate", "1.2.3", 1, 1),
            workload("gateway", "any", 1, 1),
            workload("postgres", "", 1, 1));
    Files.writeString(
        folder.resolve("running.json"), "{\"items\": [%s, %s]}".formatted(others, page));
  }

  private static String workload(String name, String tag, int replicas, int ready) {
    Map<String, String> namespaces =
        Map.of("page", "cofrap", "postgres", "cofrap", "gateway", "openfaas");
    Map<?, ?> pins = Roles.yaml(Playbook.ANSIBLE.resolve("group_vars/all/versions.yml"));
    String image =
        name.equals("postgres")
            ? pins.get("cofrap_postgres_image").toString()
            : "registre.exemple.fr/cofrap/%s:%s".formatted(name, tag);
    return """
        {"metadata": {"name": "%s", "namespace": "%s", "generation": 3},
         "spec": {"replicas": %d, "template": {"spec": {"containers": [{"image": "%s"}]}}},
         "status": {"observedGeneration": 3, "replicas": %d,
                    "updatedReplicas": %d, "readyReplicas": %d}}"""
        .formatted(
            name,
            namespaces.getOrDefault(name, "openfaas-fn"),
            replicas,
            image,
            replicas,
            replicas,
            ready);
  }
}
