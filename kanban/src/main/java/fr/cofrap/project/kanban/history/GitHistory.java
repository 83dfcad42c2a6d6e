package fr.cofrap.project.kanban.history;

import fr.cofrap.project.kanban.State;
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

/** Follows every card from commit to commit. */
final class GitHistory {

  private final Map<Integer, State> now = new HashMap<>();
  private final Set<Integer> gone = new HashSet<>();
  private final List<Change> changes = new ArrayList<>();
  private final Suspicions suspicions = new Suspicions();

  private GitHistory() {}

  static History read(Path root) {
    Git git = new Git(root);
    Git.Answer shallow = git.run("rev-parse", "--is-shallow-repository", "--show-prefix");
    if (!shallow.ok()) {
      return none(shallow.complaint());
    }
    List<String> answers = shallow.text().lines().toList();
    if (answers.size() > 1) {
      return none("the repository found is another one, around this folder");
    }
    CommitLog log = new CommitLog(git);
    List<Instant> instants = log.instants();
    if (instants.isEmpty()) {
      return none("no commit yet");
    }
    GitHistory history = new GitHistory();
    history.suspicions.shallow(answers.get(0).equals("true"));
    history.suspicions.simultaneous(instants);
    List<Commit> commits = log.commits();
    history.follow(commits, log.states(commits));
    return new History(
        history.remaining(),
        instants.get(instants.size() - 1),
        Sessions.of(instants),
        history.suspicions.doubts());
  }

  private static History none(String complaint) {
    String reason = complaint.lines().findFirst().orElse("git");
    return new History(
        List.of(),
        Instant.EPOCH,
        List.of(),
        List.of(
            new Doubt(
                Doubt.Kind.NO_HISTORY,
                "aucun historique git ne peut être lu ici (" + reason + ") : rien n’est mesuré.")));
  }

  private void follow(List<Commit> commits, Map<String, Optional<State>> states) {
    for (Commit commit : commits) {
      suspicions.look(commit);
      int before = changes.size();
      int born = now.size();
      for (Commit.Version version : commit.versions()) {
        if (version.gone()) {
          gone.add(version.card());
        } else {
          gone.remove(version.card());
          states
              .getOrDefault(version.blob(), Optional.empty())
              .ifPresentOrElse(
                  state -> enter(version.card(), commit.authored(), state),
                  () -> suspicions.unreadable(version.card(), commit.authored()));
        }
      }
      suspicions.look(changes.subList(before, changes.size()), born == 0);
    }
    suspicions.withdrawn(gone);
  }

  private void enter(int card, Instant at, State state) {
    State before = now.put(card, state);
    if (before != state) {
      suspicions.order(card, at);
      changes.add(new Change(card, at, Optional.ofNullable(before), state));
    }
  }

  /** By instant; those of one instant stay in the order of their commits. */
  private List<Change> remaining() {
    return changes.stream()
        .filter(change -> !gone.contains(change.card()))
        .sorted(Comparator.comparing(Change::at))
        .toList();
  }
}
