package fr.cofrap.project.docs;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.util.io.NullOutputStream;

/** Follows every card from commit to commit; one that was renamed keeps its number. */
record GitHistory(Repository git, Map<Integer, State> now, List<History.Change> changes) {

  private static final Pattern CARD = Pattern.compile(Card.FOLDER + "(\\d{3})-[^/]+\\.md");
  private static final Pattern STATE = Pattern.compile("(?m)\\A---\n(?s:.*?)^statut: *(\\S+)");

  /** None outside git, or in a clone that was cut: part of a history measures nothing. */
  static Optional<History> read(Path root) {
    if (!Files.exists(root.resolve(".git"))) {
      return Optional.empty();
    }
    try (Repository git = new FileRepositoryBuilder().setWorkTree(root.toFile()).build()) {
      ObjectId head = git.resolve(Constants.HEAD);
      return head == null || !git.getObjectDatabase().getShallowCommits().isEmpty()
          ? Optional.empty()
          : Optional.of(new GitHistory(git, new HashMap<>(), new ArrayList<>()).until(head));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Parents before children. A card that is gone in the end has no history. */
  private History until(ObjectId head) throws IOException {
    Instant until = Instant.EPOCH;
    try (RevWalk walk = new RevWalk(git);
        DiffFormatter changed = new DiffFormatter(NullOutputStream.INSTANCE)) {
      changed.setRepository(git);
      changed.setPathFilter(PathFilter.create(Card.FOLDER));
      changed.setDetectRenames(true);
      walk.sort(RevSort.TOPO);
      walk.sort(RevSort.REVERSE, true);
      walk.markStart(walk.parseCommit(head));
      for (RevCommit commit : walk) {
        Instant at = commit.getAuthorIdent().getWhenAsInstant();
        until = at.isAfter(until) ? at : until;
        for (DiffEntry it : in(commit, changed)) {
          follow(it, at);
        }
      }
      List<Integer> left =
          changed.scan(null, walk.parseCommit(head).getTree()).stream()
              .map(it -> card(it.getNewPath()))
              .toList();
      changes.removeIf(it -> !left.contains(it.card()));
    }
    changes.sort(Comparator.comparing(History.Change::at));
    return new History(changes, until, List.of());
  }

  private static List<DiffEntry> in(RevCommit commit, DiffFormatter changed) throws IOException {
    RevTree before = commit.getParentCount() == 0 ? null : commit.getParent(0).getTree();
    return commit.getParentCount() > 1 ? List.of() : changed.scan(before, commit.getTree());
  }

  private void follow(DiffEntry file, Instant at) throws IOException {
    int card = card(file.getNewPath());
    Optional<State> state = card == 0 ? Optional.empty() : state(file.getNewId());
    if (state.isPresent()
        && !state.equals(state(file.getOldId()))
        && state.get() != now.get(card)) {
      Optional<State> from = Optional.ofNullable(now.put(card, state.get()));
      changes.add(new History.Change(card, at, from, state.get()));
    }
  }

  private static int card(String path) {
    Matcher card = CARD.matcher(path);
    return card.matches() ? Integer.parseInt(card.group(1)) : 0;
  }

  private Optional<State> state(AbbreviatedObjectId file) throws IOException {
    if (file.toObjectId().equals(ObjectId.zeroId())) {
      return Optional.empty();
    }
    byte[] text = git.open(file.toObjectId()).getBytes();
    Matcher written = STATE.matcher(new String(text, StandardCharsets.UTF_8));
    return written.find() ? State.of(written.group(1)) : Optional.empty();
  }
}
