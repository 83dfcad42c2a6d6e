package fr.cofrap.project.kanban.history;

import fr.cofrap.project.kanban.Board;
import fr.cofrap.project.kanban.FrontMatter;
import fr.cofrap.project.kanban.State;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commits that touched cards, from the first, and the state that each version of a card had.
 */
final class CommitLog {

  private static final Pattern VERSION =
      Pattern.compile(
          ":\\d+ \\d+ [0-9a-f]+ ([0-9a-f]+) [A-Z]\\d*\\t" + Board.CARDS + "/(\\d{3})-[^/]+\\.md");

  private final Git git;

  CommitLog(Git git) {
    this.git = git;
  }

  /** Parents before children; a card that was renamed keeps its number. */
  List<Commit> commits() {
    String log =
        git.run(
                "log",
                "--reverse",
                "--topo-order",
                "--full-history",
                "--no-renames",
                "--raw",
                "--no-abbrev",
                "--format=@%at %ct",
                "--",
                Board.CARDS)
            .text();
    List<Commit> commits = new ArrayList<>();
    for (String block : log.split("(?m)^@")) {
      if (!block.isBlank()) {
        commits.add(commit(block.lines().toList()));
      }
    }
    return commits;
  }

  /** When authors dated the commits of the whole repository, in order. */
  List<Instant> instants() {
    return git.run("log", "--format=%at")
        .text()
        .lines()
        .map(Long::valueOf)
        .map(Instant::ofEpochSecond)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static Commit commit(List<String> lines) {
    String[] seconds = lines.get(0).split(" ");
    Map<Integer, Commit.Version> versions = new HashMap<>();
    for (String line : lines) {
      Matcher version = VERSION.matcher(line);
      if (version.matches()) {
        int card = Integer.parseInt(version.group(2));
        versions.merge(card, new Commit.Version(card, version.group(1)), CommitLog::present);
      }
    }
    return new Commit(
        Instant.ofEpochSecond(Long.parseLong(seconds[0])),
        Instant.ofEpochSecond(Long.parseLong(seconds[1])),
        versions.values().stream().sorted(Comparator.comparingInt(Commit.Version::card)).toList());
  }

  private static Commit.Version present(Commit.Version one, Commit.Version other) {
    return one.gone() ? other : one;
  }

  /** The state that each version gives its card; none where it cannot be read. */
  Map<String, Optional<State>> states(List<Commit> commits) {
    List<String> blobs =
        commits.stream()
            .flatMap(commit -> commit.versions().stream())
            .filter(version -> !version.gone())
            .map(Commit.Version::blob)
            .distinct()
            .toList();
    byte[] names = String.join("\n", blobs).getBytes(StandardCharsets.UTF_8);
    return blobs.isEmpty() ? Map.of() : parse(git.run(names, "cat-file", "--batch").output());
  }

  /** A line "name blob size", that many bytes, a line end; and again. */
  private static Map<String, Optional<State>> parse(byte[] batch) {
    Map<String, Optional<State>> states = new HashMap<>();
    int at = 0;
    while (at < batch.length) {
      int end = at;
      while (batch[end] != '\n') {
        end++;
      }
      String[] head = new String(batch, at, end - at, StandardCharsets.UTF_8).split(" ");
      at = end + 1;
      if (head.length == 3) {
        int size = Integer.parseInt(head[2]);
        states.put(head[0], state(new String(batch, at, size, StandardCharsets.UTF_8)));
        at += size + 1;
      }
    }
    return states;
  }

  private static Optional<State> state(String text) {
    return FrontMatter.read("", text).field("statut").flatMap(field -> State.of(field.value()));
  }
}
