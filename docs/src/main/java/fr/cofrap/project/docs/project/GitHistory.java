package fr.cofrap.project.docs.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** Follows every card from commit to commit, in the repository at a root. */
final class GitHistory {

  private static final Pattern CARD = Pattern.compile(Board.CARDS + "/(\\d{3})-[^/]+\\.md");
  private static final Pattern STATE = Pattern.compile("(?m)\\A---\n(?s:.*?)^statut: *(\\S+)");

  private final Repository git;
  private final Map<ObjectId, Optional<State>> read = new HashMap<>();
  private final Map<Integer, State> now = new HashMap<>();
  private final List<History.Change> changes = new ArrayList<>();
  private Instant until = Instant.EPOCH;

  private GitHistory(Repository git) {
    this.git = git;
  }

  /** None outside git, or in a clone that was cut: part of a history measures nothing. */
  static Optional<History> read(Path root) {
    if (!Files.exists(root.resolve(".git"))) {
      return Optional.empty();
    }
    try (Repository git = new FileRepositoryBuilder().setWorkTree(root.toFile()).build()) {
      ObjectId head = git.resolve(Constants.HEAD);
      return head == null || !git.getObjectDatabase().getShallowCommits().isEmpty()
          ? Optional.empty()
          : Optional.of(new GitHistory(git).until(head));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Parents before children. A card that is gone in the end has no history. */
  private History until(ObjectId head) throws IOException {
    try (RevWalk walk = new RevWalk(git)) {
      walk.sort(RevSort.TOPO);
      walk.sort(RevSort.REVERSE, true);
      walk.markStart(walk.parseCommit(head));
      for (RevCommit commit : walk) {
        Instant at = commit.getAuthorIdent().getWhenAsInstant();
        until = at.isAfter(until) ? at : until;
        if (commit.getParentCount() < 2) {
          follow(commit, at);
        }
      }
      Map<Integer, State> left = cards(walk.parseCommit(head));
      return new History(
          changes.stream()
              .filter(it -> left.containsKey(it.card()))
              .sorted(Comparator.comparing(History.Change::at))
              .toList(),
          until,
          List.of());
    }
  }

  private void follow(RevCommit commit, Instant at) throws IOException {
    Map<Integer, State> before =
        commit.getParentCount() == 0 ? Map.of() : cards(commit.getParent(0));
    cards(commit)
        .forEach(
            (card, state) -> {
              if (before.get(card) != state && now.get(card) != state) {
                Optional<State> from = Optional.ofNullable(now.put(card, state));
                changes.add(new History.Change(card, at, from, state));
              }
            });
  }

  /** The state of each card in a commit; a card that was renamed keeps its number. */
  private Map<Integer, State> cards(RevCommit commit) throws IOException {
    Map<Integer, State> cards = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(git)) {
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      walk.setFilter(PathFilter.create(Board.CARDS));
      while (walk.next()) {
        Matcher card = CARD.matcher(walk.getPathString());
        if (card.matches()) {
          state(walk.getObjectId(0)).ifPresent(it -> cards.put(Integer.valueOf(card.group(1)), it));
        }
      }
    }
    return cards;
  }

  private Optional<State> state(ObjectId text) throws IOException {
    if (!read.containsKey(text)) {
      byte[] content = git.open(text).getBytes();
      Matcher written = STATE.matcher(new String(content, StandardCharsets.UTF_8));
      read.put(text, written.find() ? State.of(written.group(1)) : Optional.empty());
    }
    return read.get(text);
  }
}
