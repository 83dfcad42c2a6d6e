package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the cluster already holds when the roles come: a real API without nodes, and the real helm.
 */
class ClusterStateTest {

  private static final String MARK =
      "--namespace=openfaas get deployment gateway"
          + " --output=jsonpath={.spec.template.metadata.annotations.cofrap-password}";

  private static Api api;

  @TempDir private static Path folder;

  @BeforeAll
  static void open() throws IOException {
    Playbook.need();
    Tools.need("les rôles devant ce qu’un cluster tient déjà", "helm");
    api = Api.open("les rôles devant ce qu’un cluster tient déjà");
    Files.createDirectories(folder.resolve("chart/templates"));
    Files.writeString(
        folder.resolve("chart/Chart.yaml"), "apiVersion: v2\nname: openfaas\nversion: 1.0.0\n");
  }

  @AfterAll
  static void close() {
    if (api != null) {
      api.close();
    }
  }

  /** A chart whose gateway asks for that many pods; no node makes any ready. */
  private static void gateway(int replicas) throws IOException {
    Files.writeString(
        folder.resolve("chart/templates/gateway.yaml"),
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: gateway, namespace: openfaas }
        spec:
          replicas: %d
          selector: { matchLabels: { app: gateway } }
          template:
            metadata: { labels: { app: gateway } }
            spec:
              containers:
                - { name: gateway, image: "gateway:1" }
                - { name: faas-netes, image: "faas-netes:1" }
        """
            .formatted(replicas));
  }

  @Test
  void aChartThatWasKilledHalfWayIsUndoneAndDoneAgain() throws Exception {
    platform("secrets,namespaces").run().succeeded();
    gateway(1);
    killedHelm();
    gateway(0);
    openfaas().run().succeeded();
    assertThat(status()).contains("STATUS: deployed");
    assertThat(openfaas().run().succeeded().changes().values()).containsOnly(0);

    String mark = api.kubectl(MARK).output();
    Playbook.part("secrets", "write")
        .set("cofrap_directory", folder.toString())
        .set("cofrap_kubeconfig", folder.resolve("none").toString())
        .set("secrets_changes", Map.of("gateway_password", "un autre"))
        .run()
        .succeeded();
    openfaas().killedAt("openfaas : Savoir où en est OpenFaaS");
    assertThat(api.kubectl(MARK).output()).isEqualTo(mark).hasSize(16);
    openfaas().run().succeeded();
    assertThat(api.kubectl(MARK).output()).isNotEqualTo(mark).hasSize(16);
  }

  /** A database that the cluster already holds. */
  private static void running(String image, String storage) throws IOException {
    api.apply(
        """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: { name: postgres, namespace: cofrap }
        spec:
          replicas: 1
          serviceName: postgres
          selector: { matchLabels: { app: postgres } }
          template:
            metadata: { labels: { app: postgres } }
            spec: { containers: [{ name: postgres, image: "%s" }] }
          volumeClaimTemplates:
            - metadata: { name: data }
              spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: %s } } }
        """
            .formatted(image, storage));
    String claimed = "wait --for=create --timeout=60s persistentvolumeclaim/data-postgres-0";
    api.kubectl("--namespace=cofrap " + claimed).succeeded();
  }

  /** Another major version would not read the files; a class that grants no growth says so. */
  @Test
  void aDatabaseThatCannotBecomeWhatIsAskedForIsLeftAlone() throws IOException {
    platform("secrets,namespaces").run().succeeded();
    running("docker.io/library/postgres:18.1", "5Gi");
    Playbook database = platform("secrets,database").set("database_storage", "6Gi");
    assertThat(database.run().refused().words())
        .contains("La base n’a pas été touchée : son volume demande 5Gi", "n’agrandit rien");
    assertThat(
            database
                .set("cofrap_postgres_image", "docker.io/library/postgres:19.0")
                .run()
                .refused()
                .words())
        .contains("La base n’a pas été touchée : elle est en PostgreSQL 18", "Remède : backup.yml");
    String read = "--namespace=cofrap get secrets,jobs --output=name";
    assertThat(api.kubectl(read).output()).doesNotContain("postgres");
  }

  /** helm waits for pods that never come, and is killed meanwhile. */
  private static void killedHelm() throws Exception {
    List<String> install =
        List.of(
            Tools.path("helm").toString(), "install", "openfaas", "chart", "--wait", "-nopenfaas");
    ProcessBuilder builder = new ProcessBuilder(install).directory(folder.toFile());
    builder.environment().put("KUBECONFIG", api.kubeconfig().toString());
    Process helm = builder.redirectErrorStream(true).start();
    String created = "wait --for=create --timeout=60s secret/sh.helm.release.v1.openfaas.v1";
    api.kubectl("--namespace=openfaas " + created).succeeded();
    helm.destroyForcibly().waitFor();
    assertThat(status()).contains("STATUS: pending-install");
  }

  private static String status() {
    return api.tool("helm status openfaas --namespace=openfaas").output();
  }

  private static Playbook openfaas() {
    return platform("secrets,namespaces,openfaas");
  }

  private static Playbook platform(String tags) {
    return new Operator(folder, api.kubeconfig())
        .playbook("site.yml", tags)
        .set("cofrap_bin", Tools.path("").toString())
        .set("openfaas_timeout", "30s")
        .set("openfaas_chart", folder.resolve("chart").toString());
  }
}
