package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What replace-node.yml refuses before it touches anything; NodesTest plays the rest. */
class ReplaceNodeTest {

  private static final String VOLUME =
      """
      {"items": [{"spec": {"claimRef": {"namespace": "cofrap", "name": "data-postgres-0"},
        "nodeAffinity": {"required": {"nodeSelectorTerms": [{"matchExpressions": [
          {"key": "kubernetes.io/hostname", "operator": "In", "values": ["ouvrier"]}]}]}}}}]}""";

  private static final String UNTOUCHED = "Rien n’a été touché";

  @TempDir private Path folder;

  @BeforeAll
  static void ansible() {
    Playbook.need();
  }

  @Test
  void aNodeThatStillAnswersIsNotLostUnlessItsNameIsSaidTwice() throws IOException {
    assertThat(refusal("True", "")).contains("Le nœud ouvrier répond encore").contains(UNTOUCHED);
    assertThat(refusal("True", "plan")).contains("Le nœud ouvrier répond encore");
    assertThat(refusal("True", "ouvrier")).contains("n’étaient que sur ouvrier");
    assertThat(refusal("Unknown", "")).contains("n’étaient que sur ouvrier").contains(UNTOUCHED);
  }

  /** The volume that only this node holds stops it in any case: nothing goes on to site.yml. */
  private String refusal(String ready, String confirmation) throws IOException {
    Program.write(
        folder,
        "kubectl",
        """
        case "$1 $2" in
          "get node") printf %%s '%s' ;;
          "get persistentvolumes") echo '%s' ;;
          *) echo "$*" >> %s/touched ;;
        esac"""
            .formatted(ready, VOLUME, folder));
    String words =
        Playbook.of("replace-node.yml", Path.of("inventories/example"))
            .with("-e", "ansible_connection=local", "-e", "ansible_become=false")
            .set("replace_kubectl", List.of(folder.resolve("kubectl").toString()))
            .set("replace_node", "ouvrier")
            .set("replace_confirmation", confirmation)
            .run()
            .refused()
            .words();
    assertThat(folder.resolve("touched")).doesNotExist();
    return words;
  }
}
