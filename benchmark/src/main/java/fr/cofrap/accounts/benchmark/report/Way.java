package fr.cofrap.accounts.benchmark.report;

import java.util.List;
import java.util.Optional;

/**
 * A program and how its JVM is started.
 *
 * @param program a function, or {@link #FLOOR}
 * @param jdk the major version of the JDK
 * @param cached whether it starts with an AOT cache
 */
public record Way(String program, int jdk, boolean cached) {

  /** The program that does nothing but answer. */
  public static final String FLOOR = "floor";

  private static final String JDK = ".jdk";
  private static final String CACHED = "-aot";
  private static final String PREFIX = "cold.";
  private static final String ANSWER = ".answer";

  /** Its name in the figures, and its opposite: {@link #parse}. */
  public String id() {
    return program + JDK + jdk + (cached ? CACHED : "");
  }

  private static Way parse(String id) {
    boolean cached = id.endsWith(CACHED);
    String rest = cached ? id.substring(0, id.length() - CACHED.length()) : id;
    int at = rest.lastIndexOf(JDK);
    return new Way(
        rest.substring(0, at), Integer.parseInt(rest.substring(at + JDK.length())), cached);
  }

  /** Whether it is the floor, not a function. */
  public boolean isFloor() {
    return FLOOR.equals(program);
  }

  /** The ways that were measured, in the order in which they were. */
  static List<Way> measured(Results results) {
    return results.figures().keySet().stream()
        .filter(id -> id.startsWith(PREFIX) && id.endsWith(ANSWER))
        .map(id -> parse(id.substring(PREFIX.length(), id.length() - ANSWER.length())))
        .toList();
  }

  /** The functions, started as they are delivered: as in the last way that was measured. */
  static List<Way> delivered(Results results) {
    List<Way> all = measured(results);
    return all.stream()
        .filter(way -> !way.isFloor() && way.isLike(all.get(all.size() - 1)))
        .toList();
  }

  private boolean isLike(Way other) {
    return jdk == other.jdk && cached == other.cached;
  }

  /** The same program and JDK, with or without a cache. */
  Way cached(boolean with) {
    return new Way(program, jdk, with);
  }

  /** What it is held against: the floor on the same JDK, without a cache. */
  Way floor() {
    return new Way(FLOOR, jdk, false);
  }

  Optional<Series> answer(Results results) {
    return results.find(PREFIX + id() + ANSWER);
  }

  Optional<Series> port(Results results) {
    return results.find(PREFIX + id() + ".port");
  }

  Optional<Series> overFloor(Results results) {
    return isFloor()
        ? Optional.empty()
        : results.ratio(PREFIX + id() + ANSWER, PREFIX + floor().id() + ANSWER);
  }

  Optional<Series> resident(Results results) {
    return results.find("memory." + id() + ".rss");
  }

  Optional<Series> proportional(Results results) {
    return results.find("memory." + id() + ".pss");
  }

  /** What a reader calls it. */
  String label() {
    return (isFloor() ? "plancher" : program) + ", JDK " + jdk + (cached ? ", cache AOT" : "");
  }
}
