package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.seal.Keyring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The platform's secrets: drawn once, kept sealed, never seen. */
class SecretsTest {

  private static final List<String> NAMES =
      List.of(
          "gateway_password",
          "database_admin_password",
          "database_functions_password",
          "database_backup_password",
          "encryption_keys");

  @TempDir private Path folder;
  private Path file;
  private Path phrase;

  @BeforeAll
  static void ansible() {
    Playbook.need();
  }

  @BeforeEach
  void name() {
    file = folder.resolve("secrets.yml");
    phrase = folder.resolve("phrase-du-coffre");
  }

  @Test
  void areDrawnOnceKeptSealedAndNeverSeen() throws IOException {
    Run run = secrets().with("-vvv", "--diff").run().succeeded();
    Map<String, String> values = opened();
    assertThat(values).containsOnlyKeys(NAMES);
    Keyring.parse(values.get("encryption_keys"));
    assertThat(values.get("gateway_password")).hasSize(40).isAlphanumeric();
    assertThat(Files.readString(file)).startsWith("$ANSIBLE_VAULT;");
    for (Path kept : List.of(file, phrase)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
          .isEqualTo("rw-------");
    }
    values.values().forEach(it -> assertThat(run.output()).doesNotContain(it.strip()));
    assertThat(run.output()).doesNotContain(Files.readString(phrase).strip());
    assertThat(run.words()).contains("ATTENTION : sans les clés de chiffrement", "aucun compte");
    assertThat(copies()).map(Playbook::text).containsExactly(Files.readString(file));

    assertThat(secrets().run().succeeded().changes()).isEqualTo(Map.of("localhost", 0));
    assertThat(opened()).isEqualTo(values);
  }

  /** As after a run that was killed between the file and its copy. */
  @Test
  void haveTheirCopyEvenIfARunWasKilledBeforeIt() throws IOException {
    secrets().run().succeeded();
    Files.delete(copies().get(0));
    secrets().run().succeeded();
    assertThat(copies()).map(Playbook::text).containsExactly(Files.readString(file));
    assertThat(secrets().run().succeeded().changes()).isEqualTo(Map.of("localhost", 0));
  }

  @Test
  void openWithAPhraseThatAProgramGives() throws IOException {
    Files.writeString(phrase, "#!/bin/sh\necho phrase du gestionnaire\n");
    Files.setPosixFilePermissions(phrase, PosixFilePermissions.fromString("rwx------"));
    secrets().run().succeeded();
    assertThat(opened()).containsOnlyKeys(NAMES);
  }

  @Test
  void areNotReplacedWhenTheirPhraseIsLostOrWrong() throws IOException {
    secrets().run().succeeded();
    String sealed = Files.readString(file);
    Files.writeString(phrase, "une autre\n");
    assertThat(secrets().run().refused().words()).contains("n’ouvre pas", "Remède");
    Files.delete(phrase);
    assertThat(secrets().run().refused().words()).contains("mais pas " + phrase, "Remède");
    assertThat(Files.readString(file)).isEqualTo(sealed);
  }

  @Test
  void areNotDrawnAnewForAClusterThatHasSome() throws IOException {
    Files.writeString(folder.resolve("kubeconfig"), "");
    Path kubectl = Files.createDirectories(folder.resolve("bin")).resolve("kubectl");
    Files.writeString(kubectl, "#!/bin/sh\necho secret/cofrap-encryption-keys\n");
    Files.setPosixFilePermissions(kubectl, PosixFilePermissions.fromString("rwx------"));
    assertThat(secrets().run().refused().words())
        .contains("le cluster tient déjà des clés de chiffrement", "Remède");
    assertThat(file).doesNotExist();
  }

  /** The words of the guide, typed as they are: the operator has lost all, the cluster lives. */
  @Test
  void comeBackFromTheClusterAsTheGuideSays() throws IOException {
    secrets().run().succeeded();
    change("database_admin_password", "l'autre: #1");
    Map<String, String> before = opened();
    for (String name : NAMES) {
      byte[] value = before.get(name).getBytes(StandardCharsets.UTF_8);
      Files.writeString(folder.resolve(name), Base64.getEncoder().encodeToString(value));
    }
    Program.write(
        folder,
        "kubectl",
        """
        cd %s
        case "$2 $5 ${7#*.data.}" in
          'openfaas basic-auth basic-auth-password}') cat gateway_password ;;
          'cofrap postgres '*) key=${7#*.data.}; cat database_"${key%%-*}"_password ;;
          'openfaas-fn cofrap-encryption-keys cofrap-encryption-keys}') cat encryption_keys ;;
        esac"""
            .formatted(folder));
    Files.delete(file);
    Files.delete(phrase);
    typed();
    assertThat(opened()).isEqualTo(before);
    secrets().run().succeeded();
    assertThat(opened()).isEqualTo(before);
  }

  private void typed() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home/.config/cofrap")).getParent();
    Files.createSymbolicLink(home.resolve("cofrap/example"), folder);
    String guide = Playbook.text(Playbook.ANSIBLE.resolveSibling("docs/guides/depanner.md"));
    String words = guide.substring(guide.indexOf("cd ~/.config/cofrap/example"));
    Map<String, String> environment = new HashMap<>(Playbook.ENVIRONMENT);
    environment.put("HOME", home.getParent().toString());
    environment.put("PATH", folder + ":" + System.getenv("PATH"));
    List<String> shell = List.of("bash", "-euo", "pipefail", "-c", words.split("```")[0]);
    Run.of(folder, environment, shell).succeeded();
  }

  @Test
  void changeOneAtATimeWhenARoleAsksForIt() throws IOException {
    secrets().run().succeeded();
    Map<String, String> before = opened();
    change("gateway_password", "un autre");
    assertThat(opened())
        .containsEntry("gateway_password", "un autre")
        .containsEntry("encryption_keys", before.get("encryption_keys"));
    assertThat(copies()).hasSize(2).map(Playbook::text).contains(Files.readString(file));
  }

  private void change(String name, String value) {
    Playbook.part("secrets", "write")
        .set("cofrap_directory", folder.toString())
        .set("cofrap_kubeconfig", folder.resolve("kubeconfig").toString())
        .set("secrets_changes", Map.of(name, value))
        .run()
        .succeeded();
  }

  private Playbook secrets() {
    return new Operator(folder).playbook("site.yml", "secrets");
  }

  private Map<String, String> opened() {
    String phraseFile = "--vault-password-file=" + phrase;
    Run view =
        Run.of(
            folder,
            Playbook.ENVIRONMENT,
            List.of("ansible-vault", "view", phraseFile, file.toString()));
    return new Yaml().load(view.succeeded().output());
  }

  private List<Path> copies() throws IOException {
    try (Stream<Path> copies = Files.list(folder.resolve("sauvegardes"))) {
      return copies.toList();
    }
  }
}
