package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What replace-node.yml refuses before it touches anything; NodesTest plays the rest. */
class ReplaceNodeTest {

  private static final String LOCAL_PATH =
      """
      {"matchExpressions": [{"key": "kubernetes.io/hostname", "operator": "In", "values": ["ouvrier"]}]}""";

  private static final String UNTOUCHED = "Rien n’a été touché";

  @TempDir private Path folder;

  @BeforeAll
  static void ansible() {
    Playbook.need();
  }

  @Test
  void aNodeThatStillAnswersIsNotLostUnlessItsNameIsSaidTwice() throws IOException {
    volume(LOCAL_PATH);
    assertThat(refusal("True", "")).contains("Le nœud ouvrier répond encore").contains(UNTOUCHED);
    assertThat(refusal("True", "plan")).contains("Le nœud ouvrier répond encore");
    assertThat(refusal("True", "ouvrier")).contains("n’étaient que sur ouvrier");
    assertThat(refusal("Unknown", "")).contains("n’étaient que sur ouvrier").contains(UNTOUCHED);
  }

  /** Each driver of storage has its own way of naming the node (CSI topology, matchFields). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        LOCAL_PATH,
        """
        {"matchExpressions": [{"key": "node-role.kubernetes.io/disk", "operator": "Exists"},
          {"key": "topology.topolvm.io/node", "operator": "In", "values": ["ouvrier"]}]}""",
        """
        {"matchFields": [{"key": "metadata.name", "operator": "In", "values": ["ouvrier"]}]}"""
      })
  void aVolumeThatIsOnlyThereStopsItHoweverItSaysSo(String term) throws IOException {
    volume(term);
    assertThat(refusal("Unknown", "")).contains("data-postgres-0 : ces volumes n’étaient que sur");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"matchExpressions\": [{\"key\": \"zone\", \"operator\": \"In\", \"values\": [\"a\"]}]}",
        "{\"matchExpressions\": [{\"key\": \"k\", \"operator\": \"In\", \"values\": [\"ouvrier\", \"plan\"]}]}",
        "{\"matchExpressions\": [{\"key\": \"k\", \"operator\": \"NotIn\", \"values\": [\"ouvrier\"]}]}",
        LOCAL_PATH + ", {\"matchExpressions\": [{\"key\": \"k\", \"operator\": \"Exists\"}]}",
        ""
      })
  void aVolumeThatAnotherNodeReachesIsNotLost(String terms) throws IOException {
    volume(terms);
    kubectl("Unknown");
    play("").succeeded();
    assertThat(folder.resolve("touched"))
        .content()
        .contains("delete node ouvrier", "spec.nodeName=ouvrier --force")
        .doesNotContain("persistentvolumeclaim", "Pending");
  }

  /** The volume that only this node holds stops it in any case: nothing goes on to site.yml. */
  private String refusal(String ready, String confirmation) throws IOException {
    kubectl(ready);
    String words = play(confirmation).refused().words();
    assertThat(folder.resolve("touched")).doesNotExist();
    return words;
  }

  private void volume(String terms) throws IOException {
    String affinity =
        terms.isEmpty()
            ? ""
            : ", \"nodeAffinity\": {\"required\": {\"nodeSelectorTerms\": [%s]}}".formatted(terms);
    Files.writeString(
        folder.resolve("volumes.json"),
        "{\"items\": [{\"spec\": {\"claimRef\": {\"namespace\": \"cofrap\", \"name\": \"data-postgres-0\"}%s}}]}"
            .formatted(affinity));
  }

  private void kubectl(String ready) throws IOException {
    Program.write(
        folder,
        "kubectl",
        """
        case "$1 $2" in
          "get node") printf %%s '%1$s' ;;
          "get persistentvolumes") cat %2$s/volumes.json ;;
          *) echo "$*" >> %2$s/touched ;;
        esac"""
            .formatted(ready, folder));
  }

  /** Its own play alone: none of the tasks of site.yml has this tag. */
  private Run play(String confirmation) {
    return Playbook.of("replace-node.yml", Path.of("inventories/example"))
        .with("-e", "ansible_connection=local", "-e", "ansible_become=false", "--tags", "alone")
        // plan is this machine, whose Pythons are its own business
        .with("-e", "ansible_python_interpreter={{ ansible_playbook_python }}")
        .set("replace_kubectl", List.of(folder.resolve("kubectl").toString()))
        .set("replace_node", "ouvrier")
        .set("replace_confirmation", confirmation)
        .run();
  }
}
