package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The account that a verification leaves when it is killed; the cluster is a folder. */
class KilledVerificationTest {

  @TempDir private Path folder;

  @BeforeEach
  void cluster() throws IOException {
    Playbook.need();
    Files.createDirectories(folder.resolve("jobs"));
    Files.writeString(folder.resolve("told"), "");
    Program.write(
        folder,
        "kubectl",
        """
        cd %s
        case "$*" in
          'create --filename=-')
            cat > new; mv new jobs/$(sed -n 's/^  name: //p' new | head -n 1) ;;
          *' get jobs '*)
            for file in jobs/*; do
              printf '{"metadata": {"name": "%%s", "creationTimestamp": "%%s"}}\\n' ${file#jobs/} $(date -u -r $file +%%FT%%TZ)
            done | paste -sd, | sed 's/^/{"items": [/; s/$/]}/' ;;
          'replace --force '*) echo "$*" >> told; cat > again ;;
          *' wait '*) echo "$*" >> told; [ ! -e unfinished ] ;;
          *) echo "$*" >> told ;;
        esac"""
            .formatted(folder));
  }

  private Playbook part(String tasks) {
    return Playbook.part("verify", tasks).set("verify_clock", 0);
  }

  private List<String> waiting() throws IOException {
    try (Stream<Path> jobs = Files.list(folder.resolve("jobs"))) {
      return jobs.map(it -> it.getFileName().toString()).toList();
    }
  }

  private String told() {
    return Playbook.text(folder.resolve("told"));
  }

  @Test
  void isErasedByTheFirstOneAfterAnHourAndNotByOneThatRunsBesideIt() throws IOException {
    part("named").run(folder).succeeded();
    String killed = waiting().get(0);
    Path job = folder.resolve("jobs").resolve(killed);
    String erasure = "delete from account where username = '" + killed + "'";
    assertThat(job).content().contains("suspend: true", erasure);
    part("named").run(folder).succeeded();
    assertThat(told()).isEmpty();

    Instant before = Instant.now().minus(Duration.ofMinutes(61)).truncatedTo(ChronoUnit.SECONDS);
    Files.setLastModifiedTime(job, FileTime.from(before));
    part("named").run(folder).succeeded();
    assertThat(waiting()).hasSize(3);
    assertThat(told().lines())
        .hasSize(4)
        .anyMatch(
            it -> it.contains("patch job/" + killed + " --patch={\"spec\": {\"suspend\": false}}"))
        .last()
        .isEqualTo("--namespace cofrap delete job/" + killed + " --wait=false");
    assertThat(folder.resolve("again")).content().contains("name: " + killed, erasure);
  }

  /** Its name would be lost, and the account would stay for ever. */
  @Test
  void isNotForgottenWhenItsErasureDoesNotEnd() throws IOException {
    Files.writeString(folder.resolve("unfinished"), "");
    part("tidy").set("verify_account", "verification-x").run(folder).refused();
    assertThat(told()).contains("wait job/verification-x").doesNotContain("delete");
  }

  /** Whatever happens in the account's life, its erasure is already in the cluster. */
  @Test
  void isNamedInTheClusterBeforeItExists() {
    for (String tasks : List.of("main", "candidate")) {
      String text = Playbook.text(Roles.FOLDER.resolve("verify/tasks/" + tasks + ".yml"));
      assertThat(text.indexOf("named.yml")).isPositive().isLessThan(text.indexOf("account.yml"));
    }
  }
}
