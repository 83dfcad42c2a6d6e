package fr.cofrap.project.docs.board;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Follows every card from commit to commit, in the repository at a root. */
final class GitHistory {

  /** As many moves in one commit were hardly made one by one. */
  private static final int BATCH = 5;

  private static final Pattern CARD = Pattern.compile(Board.CARDS + "/(\\d{3})-[^/]+\\.md");
  private static final Pattern STATE =
      Pattern.compile("\\A---\n(?s:.*?)^statut: *(\\S+)", Pattern.MULTILINE);

  private final Repository git;
  private final Map<Integer, State> now = new HashMap<>();
  private final Set<Integer> gone = new HashSet<>();
  private final List<History.Change> changes = new ArrayList<>();
  private Instant until = Instant.EPOCH;
  private int batches;
  private long largest;

  private GitHistory(Repository git) {
    this.git = git;
  }

  /** Never fails for want of a history: outside git, or in a clone that was cut, it says so. */
  static History read(Path root) {
    if (!Files.exists(root.resolve(".git"))) {
      return none("ce dossier n’est pas un dépôt git");
    }
    try (Repository git =
        new FileRepositoryBuilder().findGitDir(root.toFile()).setMustExist(true).build()) {
      return git.resolve(Constants.HEAD) == null
          ? none("aucun commit encore")
          : new GitHistory(git).follow();
    } catch (IOException | IllegalArgumentException e) {
      return none(String.valueOf(e.getMessage()));
    }
  }

  private static History none(String reason) {
    String detail =
        "aucun historique git ne peut être lu ici (" + reason + ") : rien n’est mesuré.";
    return new History(
        List.of(), Instant.EPOCH, List.of(new History.Doubt(History.Kind.SANS_HISTORIQUE, detail)));
  }

  /** Parents before children; a card that was renamed keeps its number. */
  private History follow() throws IOException {
    try (RevWalk walk = new RevWalk(git)) {
      walk.sort(RevSort.TOPO);
      walk.sort(RevSort.REVERSE, true);
      walk.markStart(walk.parseCommit(git.resolve(Constants.HEAD)));
      for (RevCommit commit : walk) {
        Instant at = commit.getAuthorIdent().getWhenAsInstant();
        until = at.isAfter(until) ? at : until;
        if (commit.getParentCount() < 2) {
          follow(commit, at);
        }
      }
    }
    List<History.Change> kept =
        changes.stream()
            .filter(it -> !gone.contains(it.card()))
            .sorted(Comparator.comparing(History.Change::at))
            .toList();
    return new History(kept, until, doubts());
  }

  private void follow(RevCommit commit, Instant at) throws IOException {
    int before = changes.size();
    versions(commit).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(it -> enter(it.getKey(), at, it.getValue()));
    long moved =
        changes.subList(before, changes.size()).stream()
            .filter(it -> it.from().isPresent())
            .count();
    batches += moved >= BATCH ? 1 : 0;
    largest = Math.max(largest, moved);
  }

  /** The content of each card that a commit touched; none where it took the card away. */
  private Map<Integer, Optional<String>> versions(RevCommit commit) throws IOException {
    Map<Integer, Optional<String>> versions = new HashMap<>();
    try (TreeWalk walk = new TreeWalk(git)) {
      if (commit.getParentCount() == 0) {
        walk.addTree(new EmptyTreeIterator());
      } else {
        walk.addTree(parsed(commit.getParent(0)).getTree());
      }
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      walk.setFilter(AndTreeFilter.create(PathFilter.create(Board.CARDS), TreeFilter.ANY_DIFF));
      while (walk.next()) {
        Matcher card = CARD.matcher(walk.getPathString());
        if (card.matches()) {
          Optional<String> text = content(walk.getObjectId(1));
          versions.merge(Integer.valueOf(card.group(1)), text, (one, other) -> one.or(() -> other));
        }
      }
    }
    return versions;
  }

  private RevCommit parsed(RevCommit commit) throws IOException {
    try (RevWalk walk = new RevWalk(git)) {
      return walk.parseCommit(commit);
    }
  }

  private Optional<String> content(ObjectId blob) throws IOException {
    return ObjectId.zeroId().equals(blob)
        ? Optional.empty()
        : Optional.of(new String(git.open(blob).getBytes(), StandardCharsets.UTF_8));
  }

  private void enter(int card, Instant at, Optional<String> text) {
    if (text.isEmpty()) {
      gone.add(card);
      return;
    }
    gone.remove(card);
    Matcher written = STATE.matcher(text.get());
    Optional<State> state = written.find() ? State.of(written.group(1)) : Optional.empty();
    if (state.isPresent() && now.get(card) != state.get()) {
      Optional<State> before = Optional.ofNullable(now.put(card, state.get()));
      changes.add(new History.Change(card, at, before, state.get()));
    }
  }

  private List<History.Doubt> doubts() throws IOException {
    List<History.Doubt> doubts = new ArrayList<>();
    if (!git.getObjectDatabase().getShallowCommits().isEmpty()) {
      String cut =
          "le clone est superficiel : les premiers commits manquent. « git fetch --unshallow » les rend.";
      doubts.add(new History.Doubt(History.Kind.CLONE_SUPERFICIEL, cut));
    }
    if (batches > 0) {
      String lot =
          "%d commits font changer d’état %d cartes ou plus d’un coup, et jusqu’à %d : leurs temps ne se lisent pas carte par carte."
              .formatted(batches, BATCH, largest);
      doubts.add(new History.Doubt(History.Kind.CHANGEMENTS_EN_LOT, lot));
    }
    return doubts;
  }
}
