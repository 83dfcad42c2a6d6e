package fr.cofrap.project.kanban.history;

import fr.cofrap.project.kanban.French;
import fr.cofrap.project.kanban.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gathers, commit by commit, what a rewritten, squashed or cut history leaves to be seen. */
final class Suspicions {

  /** As many moves in one commit were hardly made one by one. */
  static final int BATCH = 5;

  /** As many commits are hardly made within one second. */
  static final int TOGETHER = 3;

  /** Clocks of two machines may differ that much. */
  static final Duration CLOCKS = Duration.ofMinutes(5);

  private final List<Doubt> doubts = new ArrayList<>();
  private final Map<Integer, Instant> lastMove = new HashMap<>();
  private Instant lastCommitted = Instant.EPOCH;
  private int backwards;
  private int early;
  private int late;

  void shallow(boolean shallow) {
    if (shallow) {
      add(
          Doubt.Kind.SHALLOW,
          "le clone est superficiel : les premiers commits manquent et les durées sont fausses."
              + " « git fetch --unshallow » les rend.");
    }
  }

  /** The dates of all commits, in order. */
  void simultaneous(List<Instant> instants) {
    Map<Instant, Long> commits =
        instants.stream()
            .collect(Collectors.groupingBy(at -> at, TreeMap::new, Collectors.counting()));
    commits.forEach(
        (at, number) -> {
          if (number >= TOGETHER) {
            String detail = number + " commits portent la même date, à la seconde : le ";
            add(Doubt.Kind.SIMULTANEOUS, detail + French.moment(at) + ".");
          }
        });
  }

  void look(Commit commit) {
    if (commit.committed().isBefore(lastCommitted.minus(CLOCKS))) {
      backwards++;
    }
    lastCommitted = commit.committed();
    if (commit.authored().isAfter(commit.committed().plus(CLOCKS))) {
      early++;
    } else if (commit.authored().isBefore(commit.committed().minus(CLOCKS))) {
      late++;
    }
  }

  /** The moves of one commit; the first to know any card should find all of them to do. */
  void look(List<Change> moves, boolean first) {
    List<Change> advanced =
        moves.stream().filter(it -> it.from().isEmpty() && it.to() != State.TO_DO).toList();
    if (!advanced.isEmpty()) {
      String where = first ? "dès le premier commit" : "dès leur premier commit";
      String cards = cards(advanced.stream().map(Change::card).toList());
      add(Doubt.Kind.BORN_ADVANCED, cards + " : déjà commencées ou terminées " + where + ".");
    }
    long moved = moves.stream().filter(it -> it.from().isPresent()).count();
    if (moved >= BATCH) {
      Instant at = moves.get(0).at();
      String detail =
          moved + " cartes changent d’état dans le seul commit daté du " + French.moment(at) + ".";
      add(Doubt.Kind.BATCH, detail);
    }
  }

  void order(int card, Instant at) {
    Instant before = lastMove.put(card, at);
    if (before != null && at.isBefore(before)) {
      String detail = "la carte %03d change d’état le %s, avant son changement précédent.";
      add(Doubt.Kind.NOT_MONOTONIC, detail.formatted(card, French.moment(at)));
    }
  }

  void unreadable(int card, Instant at) {
    String detail = "l’état de la carte %03d n’est pas lisible dans sa version du %s.";
    add(Doubt.Kind.UNREADABLE, detail.formatted(card, French.moment(at)));
  }

  void withdrawn(Collection<Integer> cards) {
    if (!cards.isEmpty()) {
      String detail = cards(cards) + " : retirées du tableau, elles ne sont plus comptées.";
      add(Doubt.Kind.WITHDRAWN, detail);
    }
  }

  List<Doubt> doubts() {
    count(backwards, Doubt.Kind.NOT_MONOTONIC, "faits avant celui qu’ils suivent.");
    count(early, Doubt.Kind.AUTHOR_AFTER_COMMITTER, "datés par leur auteur après avoir été faits.");
    count(late, Doubt.Kind.REAPPLIED, "refaits après leur date d’auteur, qui seule est lue.");
    return doubts;
  }

  private void count(int commits, Doubt.Kind kind, String what) {
    if (commits > 0) {
      add(kind, "commits sur des cartes " + what + " Nombre : " + commits + ".");
    }
  }

  private void add(Doubt.Kind kind, String detail) {
    doubts.add(new Doubt(kind, detail));
  }

  private static String cards(Collection<Integer> cards) {
    return new TreeSet<>(cards)
        .stream().map("%03d"::formatted).collect(Collectors.joining(", ", "cartes ", ""));
  }
}
