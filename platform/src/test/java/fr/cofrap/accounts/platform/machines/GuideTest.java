package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guides tell an operator to type is there. */
class GuideTest {

  private static final Path GUIDES = Playbook.ANSIBLE.resolveSibling("docs/guides");
  private static final String PLAYBOOKS = Roles.texts(Playbook.ANSIBLE);

  static List<Path> guides() {
    List<Path> guides =
        new ArrayList<>(
            List.of(Playbook.ANSIBLE.resolve("README.md"), GUIDES.resolve("livrer.md")));
    guides.add(GUIDES.resolve("deployer.md"));
    guides.add(GUIDES.resolve("depanner.md"));
    Roles.names().forEach(it -> guides.add(Roles.FOLDER.resolve(it).resolve("README.md")));
    return guides;
  }

  @ParameterizedTest
  @MethodSource("guides")
  void everyPlaybookThatTheyNameExists(Path guide) {
    assertThat(named(guide, "ansible-playbook ([a-z-]+\\.yml)"))
        .allSatisfy(it -> assertThat(Playbook.ANSIBLE.resolve(it)).exists());
  }

  @ParameterizedTest
  @MethodSource("guides")
  void everyInventoryThatTheyNameExists(Path guide) {
    assertThat(named(guide, "(inventories/[a-z]+)"))
        .allSatisfy(it -> assertThat(Playbook.ANSIBLE.resolve(it)).isDirectory());
  }

  @ParameterizedTest
  @MethodSource("guides")
  void everyTagThatTheyNameIsOne(Path guide) {
    assertThat(named(guide, "--(?:skip-)?tags ([a-z0-9_,]+)"))
        .flatExtracting(it -> List.of(it.split(",")))
        .allSatisfy(
            it -> assertThat(PLAYBOOKS).containsPattern("tags: \\[[^\\]]*\\b" + it + "\\b"));
  }

  /** A tag that other roles bear would leave them out too, and what they give to the next ones. */
  @ParameterizedTest
  @MethodSource("guides")
  void whatTheySkipIsOneRoleAlone(Path guide) {
    String site = Playbook.text(Playbook.ANSIBLE.resolve("site.yml"));
    assertThat(named(guide, "--skip-tags\\s+([a-z_]+)"))
        .allSatisfy(
            it -> assertThat(words("role: (\\w+), tags: .*\\b" + it + "\\b", site)).hasSize(1));
  }

  @ParameterizedTest
  @MethodSource("guides")
  void everyVariableThatTheyNameIsRead(Path guide) {
    String prefixes = "cofrap|restore|reset|rotate|replace|" + String.join("|", Roles.names());
    assertThat(named(guide, "(?<![\\w./])((?:" + prefixes + ")_[a-z0-9_]+)(?![\\w/(])"))
        .filteredOn(it -> !Roles.names().contains(it))
        .allSatisfy(it -> assertThat(PLAYBOOKS).containsPattern("\\b" + it + "\\b"));
  }

  @Test
  void theVersionsThatTheyGiveAreThePinnedOnes() throws IOException {
    String guide = Files.readString(GUIDES.resolve("deployer.md"));
    String pins = Playbook.text(Playbook.ANSIBLE.resolve("group_vars/all/versions.yml"));
    for (String form :
        List.of("(?m)^version=(\\S+)$", "--version (\\S+)", "openfaas-([\\d.]+)\\.tgz")) {
      assertThat(words(form, guide))
          .isNotEmpty()
          .allSatisfy(it -> assertThat(pins).contains(": " + it + "\n"));
    }
  }

  /** Wherever it is: in a sentence, in a table, in a command. */
  private static Set<String> named(Path guide, String form) {
    return words(form, Playbook.text(guide));
  }

  private static Set<String> words(String form, String text) {
    Set<String> words = new TreeSet<>();
    Pattern.compile(form).matcher(text).results().forEach(it -> words.add(it.group(1)));
    return words;
  }
}
