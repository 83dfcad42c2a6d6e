package fr.cofrap.accounts.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that a session of the bench has found out. */
final class Results {

  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Set<String> skipped = new LinkedHashSet<>();
  private final Map<String, Figure> figures = new LinkedHashMap<>();

  /** Notes under which circumstances it was measured. */
  void fact(String name, String value) {
    facts.put(name, value);
  }

  /** Notes what was not measured, and why; once, however often it happens. */
  void skip(String what) {
    skipped.add(what);
  }

  /** Adds one value of a figure. */
  void add(String id, String unit, double value) {
    List<Double> runs = new ArrayList<>(find(id).map(Figure::passages).orElse(List.of()));
    runs.add(value);
    figures.put(id, Figure.of(unit, runs));
  }

  /** Adds one figure over another, round by round, if both were measured. */
  void compare(String id, String unit, String one, String other) {
    find(one)
        .flatMap(it -> find(other).map(divisor -> it.over(divisor, unit)))
        .ifPresent(ratio -> figures.put(id, ratio));
  }

  /** A figure, if it was measured. */
  Optional<Figure> find(String id) {
    return Optional.ofNullable(figures.get(id));
  }

  /** For people to read and compare: what was aimed at first, the runs of a figure on one line. */
  void write(Path file) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("circonstances", facts);
    all.put("objectifs", Target.held(this));
    all.put("non_mesure", skipped);
    all.put("mesures", figures);
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
  }
}
