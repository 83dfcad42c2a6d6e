package fr.cofrap.accounts.benchmark;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
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
      String measured =
          mesure == null
              ? "-"
              : "%s (%s – %s)".formatted(mesure.mediane(), mesure.min(), mesure.max());
      return "%-20s %-24s %s ; au moins %s, visée %s %s"
          .formatted(
              tenu, measured, objectif.libelle, objectif.minimum, objectif.visee, objectif.unite);
    }
  }

  private Held against(Results results) {
    List<Figure> figures = mesures.stream().map(results::find).flatMap(Optional::stream).toList();
    if (figures.size() < mesures.size()) {
      return new Held(this, null, "non mesuré");
    }
    Figure worst = figures.stream().max(Comparator.comparing(this::distance)).orElseThrow();
    boolean met = distance(worst) <= distance(minimum);
    boolean aimed = distance(worst) <= distance(visee);
    return new Held(this, worst, aimed ? "oui, et la visée" : met ? "oui" : "non");
  }

  private double distance(Figure figure) {
    return distance(figure.mediane());
  }

  private double distance(double value) {
    return visee > minimum ? -value : value;
  }
}
