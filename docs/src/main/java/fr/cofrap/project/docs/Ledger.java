package fr.cofrap.project.docs;

import fr.cofrap.project.docs.Deployment.Commit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tags {@code deploy/production/…} that scripts/delivery/deploy leaves, the oldest first. */
record Ledger(Path repository) {

  /** Refused before anything was touched, or tried beside what served: nobody was served by it. */
  private static final Set<String> SERVED_NOBODY = Set.of("refused", "untouched");

  private static final String SAID = "--format=commit: %(*objectname)%0a%(contents)";

  List<Deployment> production() {
    List<Deployment> deployments = new ArrayList<>();
    String live = "";
    for (String tag :
        git("for-each-ref", "--format=%(refname)", "refs/tags/deploy/production").toList()) {
      Map<String, String> said =
          git("for-each-ref", SAID, tag)
              .filter(it -> it.contains(": "))
              .map(it -> it.split(": ", 2))
              .collect(Collectors.toMap(it -> it[0], it -> it[1], (one, other) -> one));
      String commit = said.get("commit");
      String result = said.get("result");
      if (!commit.equals(live) && !SERVED_NOBODY.contains(result)) {
        Instant start = Instant.parse(said.get("start"));
        Instant end = Instant.parse(said.get("end"));
        deployments.add(new Deployment(commit, start, end, result, news(live, commit)));
      }
      live = result.equals("passed") ? commit : live;
    }
    return deployments;
  }

  private List<Commit> news(String live, String commit) {
    String range = live.isEmpty() ? commit + "^!" : live + ".." + commit;
    return git("log", "--no-merges", "--format=%aI %s", range)
        .map(it -> it.split(" ", 2))
        .map(it -> new Commit(OffsetDateTime.parse(it[0]).toInstant(), it[1]))
        .toList();
  }

  private Stream<String> git(String... words) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    try {
      ProcessBuilder git = new ProcessBuilder(command);
      return git.directory(repository.toAbsolutePath().toFile()).start().inputReader().lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
