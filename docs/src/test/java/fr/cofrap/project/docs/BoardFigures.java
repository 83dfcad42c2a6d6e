package fr.cofrap.project.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of the board that documents quote: the worst that its history shows. */
final class BoardFigures {

  /** Where people read them. */
  static final String PAGE = "kanban/mesures.md";

  private BoardFigures() {}

  static Map<String, Object> of(BoardPages pages) {
    Map<String, Object> all = new LinkedHashMap<>();
    add(all, pages, State.IN_PROGRESS, "en_cours");
    add(all, pages, State.REVIEW, "en_revue");
    Measures measures = pages.measures();
    all.put("sans_revue", measures.stays().stream().filter(measures::unread).count());
    return all;
  }

  /** How full a column has been, and how many cards stayed there too long, and how long. */
  private static void add(Map<String, Object> all, BoardPages pages, State state, String name) {
    Measures measures = pages.measures();
    all.put(
        "pire_" + name,
        measures.moments().stream().mapToInt(it -> measures.in(state, it).size()).max().orElse(0));
    List<Measures.Stay> stays =
        measures.stays().stream().filter(it -> it.state() == state).toList();
    all.put(
        "attentes_" + name,
        stays.stream()
            .filter(it -> it.length().compareTo(pages.thresholds().ages().get(state)) > 0)
            .map(Measures.Stay::card)
            .distinct()
            .count());
    all.put(
        "plus_longue_" + name + "_h",
        stays.stream().mapToLong(it -> it.length().toHours()).max().orElse(0));
  }
}
