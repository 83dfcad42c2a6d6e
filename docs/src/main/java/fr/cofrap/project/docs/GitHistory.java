package fr.cofrap.project.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** Follows every card from commit to commit, by its number, whatever its file is called. */
record GitHistory(Repository git) {

  private static final Pattern CARD = Pattern.compile(Task.FOLDER + "(\\d{3})-[^/]+\\.md");
  private static final Pattern STATE = Pattern.compile("(?m)\\A---\n(?s:.*?)^statut: *(\\S+)");

  /** None outside git, or in a clone that was cut: part of a history measures nothing. */
  static Optional<History> read(Path root) {
    var builder = new FileRepositoryBuilder().setWorkTree(root.toFile()).setMustExist(true);
    try (Repository git = builder.build()) {
      ObjectId head = git.resolve(Constants.HEAD);
      return head == null || !git.getObjectDatabase().getShallowCommits().isEmpty()
          ? Optional.empty()
          : Optional.of(new GitHistory(git).until(head));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Parents before children. A merge moves only what none of its parents had. A card that is gone
   * in the end has no history.
   */
  private History until(ObjectId head) throws IOException {
    Instant until = Instant.EPOCH;
    List<History.Change> changes = new ArrayList<>();
    Map<Integer, State> now = new HashMap<>();
    Map<ObjectId, Map<Integer, State>> after = new HashMap<>();
    try (RevWalk walk = new RevWalk(git)) {
      walk.sort(RevSort.TOPO);
      walk.sort(RevSort.REVERSE, true);
      walk.markStart(walk.parseCommit(head));
      for (RevCommit commit : walk) {
        Instant at = commit.getAuthorIdent().getWhenAsInstant();
        until = at.isAfter(until) ? at : until;
        after.put(commit, states(commit));
        Map<Integer, State> moved = new TreeMap<>(after.get(commit));
        for (RevCommit parent : commit.getParents()) {
          moved.entrySet().removeAll(after.get(parent).entrySet());
        }
        moved.entrySet().removeAll(now.entrySet());
        moved.forEach(
            (card, to) -> changes.add(new History.Change(card, at, now.put(card, to), to)));
      }
    }
    changes.removeIf(it -> !after.get(head).containsKey(it.card()));
    changes.sort(Comparator.comparing(History.Change::at));
    return new History(changes, until);
  }

  private Map<Integer, State> states(RevCommit commit) throws IOException {
    Map<Integer, State> states = new HashMap<>();
    try (TreeWalk files = new TreeWalk(git)) {
      files.addTree(commit.getTree());
      files.setRecursive(true);
      files.setFilter(PathFilter.create(Task.FOLDER));
      while (files.next()) {
        Matcher card = CARD.matcher(files.getPathString());
        byte[] text = git.open(files.getObjectId(0)).getBytes();
        Matcher written = STATE.matcher(new String(text, StandardCharsets.UTF_8));
        if (card.matches() && written.find()) {
          Stream.of(State.values())
              .filter(it -> it.slug().equals(written.group(1)))
              .forEach(it -> states.put(Integer.valueOf(card.group(1)), it));
        }
      }
    }
    return states;
  }
}
