package fr.cofrap.accounts.benchmark;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** Those of the bench, beside what was measured. */
  static List<Held> held(Results results) throws IOException {
    try (InputStream in = Target.class.getResourceAsStream("/benchmark/objectifs.yml")) {
      Target[] all = new YAMLMapper().readValue(in, Target[].class);
      return Stream.of(all).map(it -> it.against(results)).toList();
    }
  }

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
          .formatted(tenu, Objects.toString(mesure, "-"), objectif.libelle, bounds, objectif.unite);
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
