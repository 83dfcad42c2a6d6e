package fr.cofrap.project.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.docs.Indicators.Commit;
import fr.cofrap.project.docs.Indicators.Deployment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixed histories, whose values were worked out by hand: a change a day, at noon, in an hour. */
class IndicatorsTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  private final List<Deployment> history = new ArrayList<>();

  private void change(String result, String... subjects) {
    deploy("v" + (history.size() + 1), result, subjects);
  }

  /** What served as the so-maniest of the history serves again. */
  private void back(int to) {
    deploy("v" + to, "passed");
  }

  private void deploy(String commit, String result, String... subjects) {
    Instant start = NOON.plus(Duration.ofDays(history.size()));
    Instant written = start.minus(Duration.ofHours(23));
    List<Commit> news = Arrays.stream(subjects).map(it -> new Commit(written, it)).toList();
    history.add(new Deployment(commit, start, start.plus(Duration.ofHours(1)), result, news));
  }

  private void features(int count) {
    for (int i = 0; i < count; i++) {
      change("passed", "feat: more", "docs: what it is");
    }
  }

  private List<String> values() {
    return new Indicators(history).values();
  }

  @Test
  void fewSayNothing() {
    features(Indicators.ENOUGH - 1);
    assertThat(values()).hasSize(5).containsOnly("données insuffisantes");
  }

  /** Fifteen, the last two weeks after the first. */
  @Test
  void aQuietFortnight() {
    features(15);
    assertThat(values()).containsExactly("7,5", "24,0 h", "0,0 %", "aucun", "0,0 %");
  }

  /** One of ten returned by itself within its hour; the repair passed the day after. */
  @Test
  void aReturnThenAHotfix() {
    features(8);
    change("returned", "feat: too soon");
    change("passed", "fix: what was too soon");
    assertThat(values()).containsExactly("7,0", "24,0 h", "10,0 %", "1,0 h", "11,1 %");
  }

  /** One of ten failed and stayed; the next that passed, 25 hours after its start, mended it. */
  @Test
  void aFailureThatStays() {
    features(8);
    change("failed", "feat: too soon");
    change("passed", "feat: better");
    assertThat(values()).containsExactly("7,0", "24,0 h", "10,0 %", "25,0 h", "0,0 %");
  }

  /** The tenth passed, and was taken back by hand the day after. */
  @Test
  void aRollback() {
    features(10);
    back(9);
    assertThat(values()).containsExactly("7,7", "24,0 h", "10,0 %", "25,0 h", "9,1 %");
  }

  /** The ninth and the tenth, taken back together: 49 hours after the one, 25 after the other. */
  @Test
  void aRollbackOverTwoVersions() {
    features(10);
    back(8);
    assertThat(values()).containsExactly("7,7", "24,0 h", "20,0 %", "37,0 h", "9,1 %");
  }

  /** The same, in two steps of a day each: 25 hours for the tenth, 73 for the ninth. */
  @Test
  void twoRollbacks() {
    features(10);
    back(9);
    back(8);
    assertThat(values()).containsExactly("7,6", "24,0 h", "20,0 %", "49,0 h", "16,7 %");
  }

  @Test
  void tenThatAllFail() {
    for (int i = 0; i < Indicators.ENOUGH; i++) {
      change("failed", "feat: too soon");
    }
    assertThat(values()).containsExactly("0,0", "aucun", "100,0 %", "aucun", "aucun");
  }

  /** As the tags say it, without what was there already and what never switched. */
  @Test
  void theTagsOfARepository(@TempDir Path repository) throws Exception {
    git(repository, "init", "-q");
    commit(repository, "feat: one");
    tag(repository, "20260101T000000Z", "passed", "HEAD");
    commit(repository, "fix: two");
    commit(repository, "fix: three");
    tag(repository, "20260102T000000Z", "untouched", "HEAD");
    tag(repository, "20260102T120000Z", "refused", "HEAD");
    tag(repository, "20260103T000000Z", "passed", "HEAD");
    tag(repository, "20260104T000000Z", "passed", "HEAD");
    tag(repository, "20260105T000000Z", "passed", "HEAD~2");
    List<Deployment> found = Indicators.of(repository).all();
    assertThat(found).extracting(it -> it.news().size()).containsExactly(1, 2, 0);
    assertThat(found).extracting(Deployment::rework).containsExactly(false, true, true);
    assertThat(found.get(1).start()).isEqualTo(Instant.parse("2026-01-02T23:59:00Z"));
  }

  /** As scripts/delivery/indicators runs it, from the folder of a repository or of its worktree. */
  @Test
  void arePrintedForTheCurrentFolder(@TempDir Path repository) throws Exception {
    git(repository, "init", "-q");
    commit(repository, "feat: one");
    tag(repository, "20260101T000000Z", "passed", "HEAD");
    git(repository, "worktree", "add", "-q", "beside");
    String java = System.getProperty("java.home") + "/bin/java";
    String libraries = System.getProperty("java.class.path");
    Process printing =
        new ProcessBuilder(java, "-cp", libraries, Indicators.class.getName())
            .directory(repository.resolve("beside").toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(printing.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("de ce dépôt\u00a0: 1.")
        .contains("| déploiements réussis par semaine | données insuffisantes |\n")
        .contains("| reprises\u00a0: retours et correctifs seuls | données insuffisantes |\n");
  }

  private static void commit(Path repository, String subject) throws Exception {
    git(repository, "commit", "-q", "--allow-empty", "-m", subject);
  }

  private static void tag(Path repository, String name, String result, String commit)
      throws Exception {
    String said =
        "environment: production\nstart: 2026-01-02T23:59:00Z\nend: 2026-01-03T00:00:00Z\nresult: "
            + result
            + "\nimage: authenticate sha256:1\nimage: page sha256:2";
    git(repository, "tag", "-a", "-m", said, "deploy/production/" + name, commit);
  }

  private static void git(Path repository, String... words)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=t", "-c", "user.email=t@cofrap.invalid"));
    command.addAll(List.of(words));
    assertThat(new ProcessBuilder(command).directory(repository.toFile()).start().waitFor())
        .isZero();
  }
}
