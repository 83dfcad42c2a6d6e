package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Playbooks and inventories, read by Ansible and its linters. */
class PlaybooksTest {

  private static final Path INVENTORIES = Playbook.ANSIBLE.resolve("inventories");

  @BeforeAll
  static void ansible() {
    Playbook.need();
  }

  @ParameterizedTest
  @MethodSource("inventories")
  void everyPlaybookReadsWithTheInventory(Path inventory) throws IOException {
    List<String> command = new ArrayList<>(List.of("ansible-playbook", "--syntax-check", "-i"));
    command.add(inventory.toString());
    try (Stream<Path> files = Files.list(Playbook.ANSIBLE)) {
      files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(".yml") && !it.equals("requirements.yml"))
          .forEach(command::add);
    }
    assertThat(command).contains("site.yml", "upgrade.yml", "reset.yml", "restore.yml");
    ansible(command).succeeded();
  }

  @Test
  void theStrictestLinterFindsNothing() {
    Run run = ansible(List.of("ansible-lint", "--strict", "--nocolor", "-p"));
    assertThat(run.succeeded().output()).contains("production");
  }

  @Test
  void yamllintFindsNothing() {
    assertThat(ansible(List.of("yamllint", "--strict", ".")).succeeded().output()).isEmpty();
  }

  @Test
  void anExistingClusterHasNoMachineToTouch() {
    Run run =
        ansible(
            List.of("ansible-playbook", "--list-hosts", "site.yml", "-i", "inventories/existing"));
    assertThat(run.succeeded().output().lines().filter(it -> it.matches(" {6}\\S+")))
        .map(String::strip)
        .containsOnly("localhost");
  }

  @Test
  void whatTheFrontPagesShowOfATerminalIsWhatItShows() throws IOException {
    List<String> shown =
        ansible(List.of("ansible-playbook", "--list-tags", "site.yml", "-i", "inventories/example"))
            .succeeded()
            .output()
            .lines()
            .filter(it -> it.startsWith("  "))
            .map(it -> it.replaceFirst("\\tTAGS: .*", ""))
            .toList();
    assertThat(shown).hasSize(10);
    for (String page : List.of("README.md", "README.en.md")) {
      assertThat(Files.readAllLines(Playbook.ANSIBLE.resolveSibling(page))).containsSequence(shown);
    }
  }

  /**
   * The sizes of the specification: 2 GB for a control plane, 4 GB for a worker or a machine alone.
   */
  @ParameterizedTest
  @CsvSource({
    "example, plan, 1800",
    "example, ouvrier, 3600",
    "ha, plan2, 1800",
    "single, plan, 3600"
  })
  void aMachineThatCarriesTheProductNeedsTwiceTheMemory(String inventory, String machine, int mib) {
    // a number to ansible-core 2.19, a string to those before
    assertThat(preflight(inventory, machine, "preflight_memory_mib", ""))
        .containsPattern(": '?" + mib + "\\b");
  }

  /** It is Traefik that asks for the certificate, and its setting keeps it on a control plane. */
  @ParameterizedTest
  @CsvSource({"plan, '', false", "plan, a@exemple.fr, true", "ouvrier, a@exemple.fr, false"})
  void whoAsksForACertificateReachesWhereItIsAsked(String machine, String email, boolean asked) {
    String urls = preflight("example", machine, "preflight_urls", "cofrap_tls_email=" + email);
    assertThat(urls.contains("https://acme-v02.api.letsencrypt.org/")).isEqualTo(asked);
  }

  /** What a variable of that role is worth on a machine. */
  private static String preflight(String inventory, String machine, String name, String given) {
    return ansible(
            List.of(
                "ansible",
                machine,
                "--inventory=inventories/" + inventory,
                "--connection=local",
                "--extra-vars=@roles/preflight/defaults/main.yml",
                "--extra-vars=" + given,
                "--module-name=debug",
                "--args=var=" + name))
        .succeeded()
        .output();
  }

  @Test
  void stagingAndProductionDifferInTheirOneFileAndInNothingElse() throws IOException {
    for (String shared : List.of("hosts.yml", "group_vars/cofrap/commun.yml")) {
      assertThat(INVENTORIES.resolve("staging").resolve(shared).toRealPath())
          .isEqualTo(INVENTORIES.resolve("production").resolve(shared).toRealPath());
    }
    assertThat(differences("staging").keySet()).isEqualTo(differences("production").keySet());
  }

  @Test
  void everyRoleIsPlayedAloneByItsName() throws IOException {
    String site = Files.readString(Playbook.ANSIBLE.resolve("site.yml"));
    assertThat(Roles.names())
        .filteredOn(it -> site.contains("{ role: " + it + ","))
        .isNotEmpty()
        .allSatisfy(
            it -> assertThat(site).containsPattern("\\{ role: " + it + ", tags: \\[" + it + "\\b"));
  }

  /** Debian's Ansible brings every collection; the pinned one, those that are named. */
  @Test
  void whatTheOperatorInstallsIsPinnedAndEnough() {
    assertThat(Playbook.text(Playbook.ANSIBLE.resolve("requirements.txt")).lines())
        .filteredOn(it -> !it.startsWith("#"))
        .allMatch(it -> it.matches("[a-z-]+==\\d[\\d.]+"))
        .anyMatch(it -> it.startsWith("ansible-core=="));
    Map<String, List<Map<String, String>>> pins =
        new Yaml().load(Playbook.text(Playbook.ANSIBLE.resolve("requirements.yml")));
    assertThat(pins.get("collections"))
        .allSatisfy(it -> assertThat(it.get("version")).matches("\\d+\\.\\d+\\.\\d+"))
        .extracting(it -> it.get("name"))
        .containsExactlyInAnyOrderElementsOf(collections());
    assertThat(Playbook.text(Playbook.ANSIBLE.resolveSibling("docs/guides/deployer.md")))
        .contains("install -r ansible/requirements.txt", "install -r ansible/requirements.yml");
  }

  /** Those whose modules the roles and the playbooks use, beside Ansible's own. */
  private static Set<String> collections() {
    Set<String> names = new TreeSet<>();
    Pattern.compile("(?m)^ *(?:- )?([a-z_]+\\.[a-z_]+)\\.[a-z0-9_]+:( |$)")
        .matcher(Roles.texts(Playbook.ANSIBLE))
        .results()
        .forEach(it -> names.add(it.group(1)));
    names.remove("ansible.builtin");
    return names;
  }

  private static Map<String, Object> differences(String inventory) {
    return new Yaml()
        .load(
            Playbook.text(
                INVENTORIES.resolve(inventory).resolve("group_vars/cofrap/differences.yml")));
  }

  private static Run ansible(List<String> command) {
    return Run.of(Playbook.ANSIBLE, Playbook.ENVIRONMENT, command);
  }

  private static List<Path> inventories() throws IOException {
    try (Stream<Path> folders = Files.list(INVENTORIES)) {
      return folders.filter(it -> !it.endsWith("commun")).sorted().toList();
    }
  }
}
