package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a play does not gather, its roles cannot read: neither a syntax check nor a role that stands
 * in for another sees it.
 */
class FactsTest {

  private static final Pattern FACT = Pattern.compile("\\bansible_facts\\b");
  private static final Pattern BARE =
      Pattern.compile(
          "\\bansible_(architecture|distribution|hostname|memtotal_mb|processor_\\w+|python_version|service_mgr|system)\\b");
  private static final Pattern ROLE = Pattern.compile("\\brole: (\\w+)");
  private static final Pattern REGISTERED = Pattern.compile("(?m)^ *register: (\\w+)");
  private static final Pattern NAMED = Pattern.compile("(?m)^(\\w+):");
  private static final Pattern PLAY = Pattern.compile("(?m)^- ");

  @Test
  void aPlayGathersTheFactsThatItsRolesRead() throws IOException {
    List<String> readers =
        find("roles/*/{tasks,vars,defaults}/*.yml")
            .filter(it -> FACT.matcher(Playbook.text(it)).find())
            .map(it -> Playbook.ANSIBLE.resolve("roles").relativize(it).getName(0).toString())
            .toList();
    assertThat(readers).contains("tools", "k3s", "preflight");
    find("*.yml")
        .flatMap(it -> PLAY.splitAsStream(Playbook.text(it)))
        .filter(it -> it.contains("gather_facts: false"))
        .forEach(
            it ->
                assertThat(ROLE.matcher(it).results().map(role -> role.group(1)))
                    .as(it)
                    .doesNotContainAnyElementsOf(readers));
  }

  /** ansible-core 2.20 warns of each that is not, and says that 2.24 will know none of them. */
  @Test
  void aFactIsReadAmongTheFacts() throws IOException {
    assertThat(find("{*,roles/**/*,group_vars/**/*,inventories/**/*}.{yml,j2}"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(Playbook.text(it)).doesNotContainPattern(BARE));
  }

  /** What a task registers hides, from then on, the role's own variable of that name. */
  @Test
  void aResultHasANameThatNoVariableHas() throws IOException {
    assertThat(names("roles/*/{vars,defaults}/*.yml", NAMED))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(names("roles/*/{tasks,handlers}/*.yml", REGISTERED));
  }

  private static List<String> names(String glob, Pattern pattern) throws IOException {
    return find(glob)
        .flatMap(it -> pattern.matcher(Playbook.text(it)).results().map(found -> found.group(1)))
        .toList();
  }

  private static Stream<Path> find(String glob) throws IOException {
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + Playbook.ANSIBLE.resolve(glob));
    try (Stream<Path> files = Files.walk(Playbook.ANSIBLE)) {
      return files.filter(matcher::matches).toList().stream();
    }
  }
}
