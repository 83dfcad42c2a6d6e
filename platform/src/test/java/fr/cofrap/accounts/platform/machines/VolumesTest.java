package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Volumes that grow or are lost: a real API and its controllers, pods that run on paper. */
class VolumesTest extends PaperFixture {

  private static final String CLAIM =
      "get persistentvolumeclaim data-base-0 -n perdu --ignore-not-found -o jsonpath={.metadata.uid}";

  private static final String NODE =
      """
      apiVersion: v1
      kind: Node
      metadata: { name: ouvrier, labels: { kubernetes.io/hostname: ouvrier } }
      """;

  /** A volume as local-path makes them, and who asks for it. */
  private static final String BASE =
      """
      apiVersion: v1
      kind: Namespace
      metadata: { name: perdu }
      ---
      apiVersion: v1
      kind: PersistentVolume
      metadata: { name: perdu }
      spec:
        storageClassName: local-path
        capacity: { storage: 1Gi }
        accessModes: [ReadWriteOnce]
        persistentVolumeReclaimPolicy: Retain
        claimRef: { namespace: perdu, name: data-base-0 }
        hostPath: { path: /nowhere }
        nodeAffinity:
          required:
            nodeSelectorTerms:
              - matchExpressions: [{ key: kubernetes.io/hostname, operator: In, values: [ouvrier] }]
      ---
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: { name: base, namespace: perdu }
      spec:
        serviceName: base
        selector: { matchLabels: { app: base } }
        template:
          metadata: { labels: { app: base } }
          spec: { containers: [{ name: base, image: "any:1" }] }
        volumeClaimTemplates:
          - metadata: { name: data }
            spec:
              storageClassName: local-path
              accessModes: [ReadWriteOnce]
              resources: { requests: { storage: 1Gi } }
      """;

  @BeforeAll
  void aClassThatGrows() throws IOException {
    cluster()
        .api()
        .apply(
            """
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata: { name: souple }
        provisioner: example.org/none
        allowVolumeExpansion: true
        ---
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: souple }
        spec:
          storageClassName: souple
          capacity: { storage: 1Gi }
          accessModes: [ReadWriteOnce]
          hostPath: { path: /nowhere }
        """);
  }

  /** The server goes on meanwhile: its pod is the same after as before. */
  @Test
  void aVolumeGrowsWhereItsClassGrantsIt() {
    Playbook database =
        cluster().site("namespaces,database").set("database_storage_class", "souple");
    database.run().succeeded();
    String pod = "get pod postgres-0 -n cofrap -o jsonpath={.metadata.uid}";
    String before = cluster().kubectl(pod).output();
    Playbook larger = database.set("database_storage", "3Gi");
    larger.run().succeeded();
    String asked =
        "get persistentvolumeclaim data-postgres-0 -n cofrap -o jsonpath={.spec.resources.requests.storage}";
    assertThat(cluster().kubectl(asked).output()).isEqualTo("3Gi");
    assertThat(cluster().kubectl(pod).output()).isEqualTo(before).isNotBlank();
    assertThat(larger.run().succeeded().changes().values()).containsOnly(0);
  }

  /**
   * The machine comes back at once under its name, so that nobody else sends its pods away: one of
   * them still has the claim of the volume that is lost.
   */
  @Test
  void thePodOfALostMachineDoesNotHoldTheClaimOfItsVolume() throws IOException {
    cluster().api().apply(NODE);
    cluster().hold(true);
    cluster().api().apply(BASE);
    cluster().await("pod base-0 -n perdu");
    Path binding =
        Files.writeString(
            cluster().folder().resolve("binding.json"),
            """
            {"apiVersion": "v1", "kind": "Binding", "metadata": {"name": "base-0"},
             "target": {"apiVersion": "v1", "kind": "Node", "name": "ouvrier"}}""");
    cluster()
        .kubectl("create --raw /api/v1/namespaces/perdu/pods/base-0/binding -f " + binding)
        .succeeded();
    cluster().hold(false);
    cluster().await("pods -n perdu --field-selector=status.phase=Running,spec.nodeName=ouvrier");
    String lost = cluster().kubectl(CLAIM).output();
    replaced();
    cluster().api().apply(NODE);
    for (int tries = 0;
        tries < 100 && cluster().kubectl(CLAIM).output().matches("|" + lost);
        tries++) {
      PaperCluster.pause();
    }
    assertThat(cluster().kubectl(CLAIM).output()).isNotBlank().isNotEqualTo(lost);
    cluster().await("pods -n perdu --field-selector=status.phase=Running,spec.nodeName=");
  }

  /** Its own play alone: none of the tasks of site.yml has this tag. */
  private void replaced() {
    Playbook.of("replace-node.yml", Path.of("inventories/example"))
        .with("-e", "ansible_connection=local", "-e", "ansible_become=false", "--tags", "alone")
        .set(
            "replace_kubectl",
            List.of(
                Tools.path("kubectl").toString(), "--kubeconfig=" + cluster().api().kubeconfig()))
        .set("replace_node", "ouvrier")
        .set("replace_volumes", "perdus")
        .run()
        .succeeded();
  }
}
