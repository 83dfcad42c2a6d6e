package fr.cofrap.accounts.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Everything that a session of the bench has found out, beside what was promised. */
final class Results {

  /**
   * What was promised, to be held against what was measured.
   *
   * @param libelle what it is about
   * @param unite the unit of the bounds
   * @param minimum what must be reached
   * @param visee what is hoped for; more than {@code minimum} where more is better
   * @param mesures what it is read on: where there are several, the one that is furthest from it
   */
  record Target(String libelle, String unite, double minimum, double visee, List<String> mesures) {

    /**
     * A target beside what was measured.
     *
     * @param mesure what decides, or null where some of it was not measured
     * @param tenu whether it is held
     */
    record Held(Target objectif, Figure mesure, String tenu) {

      /** As a line for a terminal. */
      @Override
      public String toString() {
        String bounds = "au moins %s, visée %s".formatted(objectif.minimum, objectif.visee);
        return "%-20s %-24s %s ; %s %s"
            .formatted(
                tenu, Objects.toString(mesure, "-"), objectif.libelle, bounds, objectif.unite);
      }
    }

    private Held against(Results results) {
      List<Figure> figures = mesures.stream().map(results::find).flatMap(Optional::stream).toList();
      if (figures.size() < mesures.size()) {
        return new Held(this, null, "non mesuré");
      }
      Figure worst = Collections.max(figures, Comparator.comparing(it -> distance(it.mediane())));
      boolean met = distance(worst.mediane()) <= distance(minimum);
      boolean aimed = distance(worst.mediane()) <= distance(visee);
      return new Held(this, worst, aimed ? "oui, et la visée" : met ? "oui" : "non");
    }

    private double distance(double value) {
      return visee > minimum ? -value : value;
    }
  }

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

  /** A figure, if it was measured. */
  Optional<Figure> find(String id) {
    return Optional.ofNullable(figures.get(id));
  }

  /** What was promised, beside what was measured. */
  List<Target.Held> held() throws IOException {
    ClassPathResource promised = new ClassPathResource("benchmark/objectifs.yml");
    Target[] all = new YAMLMapper().readValue(promised.getInputStream(), Target[].class);
    return Stream.of(all).map(it -> it.against(this)).toList();
  }

  /** For people to read and compare: what was aimed at first, the runs of a figure on one line. */
  void write(Path file) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("circonstances", facts);
    all.put("objectifs", held());
    all.put("non_mesure", skipped);
    all.put("mesures", figures);
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
  }
}
