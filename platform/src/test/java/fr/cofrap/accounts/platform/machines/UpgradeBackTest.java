package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade that disappoints: the registry is a real one, the cluster is a file. */
class UpgradeBackTest {

  private static final List<String> FUNCTIONS =
      List.of("authenticate", "generate-2fa", "generate-password");

  @TempDir private Path folder;
  private DebianRegistry registry;

  @BeforeEach
  void cluster() throws Exception {
    Playbook.need();
    registry = DebianRegistry.start(folder, true);
    Program.write(
        folder,
        "kubectl",
        """
        cd %s
        case "$*" in
          *'port-forward'*) echo 'Forwarding from 127.0.0.1:40123 -> 8080'; exec sleep 60 ;;
          *'get secret'*) printf cGFzcw== ;;
          'get deployments --all-namespaces'*) echo "{\\"items\\": [$(cat authenticate generate-* page | paste -sd,)]}" ;;
          *'get deployments'*) echo "{\\"items\\": [$(cat authenticate generate-* | paste -sd,)]}" ;;
          *'get configmap'*) cat kept 2> /dev/null || true ;;
          'apply --filename=-') cat > kept; echo configured ;;
          *'set image'*)
            sed "s#\\"image\\": \\"[^\\"]*\\"#\\"image\\": \\"${6#page=}\\"#" page > next
            cmp -s page next || { mv next page; echo updated >> touched; echo updated; } ;;
        esac"""
            .formatted(folder));
    faasCli();
    serve("1.0.0", FUNCTIONS);
    serve("1.0.0", List.of("page"));
  }

  private void faasCli() throws IOException {
    Program.write(
        folder,
        "faas-cli",
        """
        cd %s
        [ "$1" = deploy ] || exec cat > /dev/null
        echo deployed >> touched
        for name in authenticate generate-2fa generate-password; do
          digest=COFRAP_$(echo $name | tr a-z- A-Z_)_DIGEST
          printf '%s' $name ${5#*=} $COFRAP_REGISTRY/$name:$COFRAP_TAG${!digest} > $name
        done"""
            .formatted(folder, deployment("%s", "openfaas-fn", "%s", "%s").replace("'", "")));
  }

  @AfterEach
  void close() {
    registry.close();
  }

  private static String deployment(String name, String space, String declared, String image) {
    return """
        {"metadata": {"name": "%s", "namespace": "%s", "annotations": {"cofrap-declaration": "%s"}}, \
        "spec": {"template": {"spec": {"containers": [{"image": "%s"}]}}}}\\n"""
        .formatted(name, space, declared, image);
  }

  /** Publishes these images and has them run. */
  private void serve(String tag, List<String> names) throws Exception {
    registry.push("cofrap/rotate-keys", tag, "amd64", tag);
    for (String name : names) {
      String digest = registry.push("cofrap/" + name, tag, "amd64", name + tag);
      String image = registry.address() + "/cofrap/" + name + ":" + tag + "@" + digest;
      String space = name.equals("page") ? "cofrap" : "openfaas-fn";
      Files.writeString(
          folder.resolve(name), deployment(name, space, "", image).translateEscapes());
    }
  }

  /** The images that run. */
  private String serving() {
    List<String> names = new ArrayList<>(FUNCTIONS);
    names.add("page");
    StringBuilder images = new StringBuilder();
    for (String name : names) {
      String file = Playbook.text(folder.resolve(name));
      images.append(file.replaceAll("(?s).*\"image\": \"([^\"]*)\".*", "$1\n"));
    }
    return images.toString();
  }

  private Run upgradeBegins() {
    return Playbook.part("previous", "keep")
        .set("cofrap_registry", registry.address() + "/cofrap")
        .set("cofrap_tag", "2.0.0")
        .run(folder)
        .succeeded();
  }

  /** Nothing answers from outside: its proof is left out. */
  private Run rollback() {
    return new Operator(folder)
        .playbook("rollback.yml", "all")
        .with("--skip-tags", "proof")
        .set("cofrap_bin", folder.toString())
        .set("images_scheme", "http")
        .run();
  }

  @Test
  void anUpgradeThatIsKilledHalfWayAndDoneAgainGoesBackToWhatServedBefore() throws Exception {
    String before = serving();
    assertThat(before).contains("authenticate:1.0.0@sha256:", "page:1.0.0@sha256:");
    upgradeBegins();
    serve("2.0.0", List.of("generate-password"));
    upgradeBegins();
    serve("2.0.0", FUNCTIONS);
    serve("2.0.0", List.of("page"));
    upgradeBegins();
    assertThat(serving()).contains("authenticate:2.0.0@", "page:2.0.0@");
    assertThat(rollback().succeeded().words())
        .contains("1.0.0 sert de nouveau", "cofrap_tag: 1.0.0 dans l’inventaire");
    assertThat(serving()).isEqualTo(before);
    assertThat(rollback().succeeded().changes().values()).containsOnly(0);
  }

  @Test
  void whatNobodyKeptIsNotComeBackTo() throws IOException {
    assertThat(rollback().refused().words())
        .contains("Rien n’a été touché : upgrade.yml n’a rien retenu");
    assertThat(folder.resolve("touched")).doesNotExist();
  }

  @Test
  void whatIsNoMoreTheSameInTheRegistryIsNotComeBackTo() throws Exception {
    upgradeBegins();
    serve("2.0.0", FUNCTIONS);
    registry.push("cofrap/page", "1.0.0", "amd64", "another");
    assertThat(rollback().refused().words())
        .contains("page:1.0.0 est sha256:", "l’étiquette a changé depuis l’épreuve");
    assertThat(folder.resolve("touched")).doesNotExist();
  }
}
