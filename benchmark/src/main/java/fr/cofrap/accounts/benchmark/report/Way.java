package fr.cofrap.accounts.benchmark.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way of starting a function, the least prepared first.
 *
 * @param id its name in the figures
 * @param floor the name of its floor: the same JDK, the same options, no cache
 */
record Way(String id, String floor) {

  static final String CACHED = "-aot";

  /** The ways that were measured. */
  static List<Way> measured(Results results) {
    return results.figures().keySet().stream()
        .filter(id -> id.startsWith("cold.") && id.endsWith(".answer"))
        .map(id -> id.substring("cold.".length(), id.length() - ".answer".length()))
        .filter(id -> !id.startsWith("floor-"))
        .sorted()
        .map(id -> new Way(id, "floor-" + id.replace(CACHED, "")))
        .toList();
  }

  /** The same ways, each after its floor, and a cached one after its cached floor. */
  static Stream<String> withFloors(Results results) {
    return measured(results).stream().flatMap(way -> Stream.of("floor-" + way.id, way.id));
  }

  Optional<Series> answer(Results results) {
    return results.find("cold." + id + ".answer");
  }

  Optional<Series> overFloor(Results results) {
    return results.ratio("cold." + id + ".answer", "cold." + floor + ".answer");
  }

  Optional<Series> resident(Results results) {
    return results.find("memory." + id + ".rss");
  }

  /** What a reader calls a way or a floor. */
  static String label(String id) {
    String bare = id.replace("floor-", "");
    String jdk = "JDK " + bare.replace("jdk", "").replace(CACHED, "");
    String cache = bare.endsWith(CACHED) ? ", cache AOT" : "";
    return (id.startsWith("floor-") ? "plancher" : "authenticate") + ", " + jdk + cache;
  }
}
