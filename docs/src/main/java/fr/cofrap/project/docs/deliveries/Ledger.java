package fr.cofrap.project.docs.deliveries;

import fr.cofrap.project.docs.deliveries.Deployment.Commit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The tags {@code deploy/production/…} that scripts/delivery/deploy leaves, the oldest first. */
record Ledger(Path repository) {

  List<Deployment> production() {
    List<Deployment> deployments = new ArrayList<>();
    String live = "";
    for (String tag : git("for-each-ref", "--format=%(refname)", "refs/tags/deploy/production")) {
      String commit = git("rev-parse", tag + "^{commit}").get(0);
      String result = said(tag, "result");
      if (!commit.equals(live) && !result.equals("untouched")) {
        Instant start = Instant.parse(said(tag, "start"));
        Instant end = Instant.parse(said(tag, "end"));
        deployments.add(new Deployment(start, end, result, news(live, commit)));
      }
      live = result.equals("passed") ? commit : live;
    }
    return deployments;
  }

  private String said(String tag, String name) {
    return git("for-each-ref", "--format=%(contents)", tag).stream()
        .filter(it -> it.startsWith(name + ": "))
        .map(it -> it.substring(name.length() + 2))
        .findFirst()
        .orElseThrow();
  }

  private List<Commit> news(String live, String commit) {
    String range = live.isEmpty() ? commit + "^!" : live + ".." + commit;
    return git("log", "--no-merges", "--format=%aI %s", range).stream()
        .map(it -> it.split(" ", 2))
        .map(it -> new Commit(OffsetDateTime.parse(it[0]).toInstant(), it[1]))
        .toList();
  }

  private List<String> git(String... words) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    try {
      Process git =
          new ProcessBuilder(command).directory(repository.toAbsolutePath().toFile()).start();
      return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
