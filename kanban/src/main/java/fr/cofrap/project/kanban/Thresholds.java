package fr.cofrap.project.kanban;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far the board may go before somebody has to decide something, as {@value #FILE} says.
 *
 * @param columns how many cards a column may hold; a column that is absent has no limit
 * @param perRole how many cards one role may have in progress
 * @param age how long a card may stay in a column; a column that is absent has no limit
 * @param estimatePercent how far actual time may be from the estimates, in percent of these
 * @param staleMoves how many moves of cards the dashboard may not know yet
 */
public record Thresholds(
    Map<State, Integer> columns,
    int perRole,
    Map<State, Duration> age,
    int estimatePercent,
    int staleMoves) {

  /** Where they are written, from the root of the repository. */
  public static final String FILE = "kanban/seuils.yml";

  private static final List<String> KEYS =
      List.of(
          "encours_en_cours",
          "encours_revue",
          "encours_par_role",
          "age_en_cours_h",
          "age_revue_h",
          "ecart_estimation_pct",
          "mouvements_non_publies");

  /**
   * Reads them.
   *
   * @throws KanbanException when one is missing, unknown or not a whole number
   */
  public static Thresholds read(Path root) {
    try {
      return parse(Files.readString(root.resolve(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Thresholds parse(String text) {
    Map<String, Integer> values = new TreeMap<>();
    List<Refusal> refusals = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      add(lines.get(i).replaceFirst("#.*", "").strip(), values, i + 1).ifPresent(refusals::add);
    }
    KEYS.stream()
        .filter(key -> !values.containsKey(key) && refusals.isEmpty())
        .map(key -> refusal(lines.size(), "« " + key + " » manque.", "donnez sa valeur."))
        .forEach(refusals::add);
    if (!refusals.isEmpty()) {
      throw new KanbanException(refusals);
    }
    return new Thresholds(
        Map.of(
            State.IN_PROGRESS, values.get("encours_en_cours"),
            State.REVIEW, values.get("encours_revue")),
        values.get("encours_par_role"),
        Map.of(
            State.IN_PROGRESS, Duration.ofHours(values.get("age_en_cours_h")),
            State.REVIEW, Duration.ofHours(values.get("age_revue_h"))),
        values.get("ecart_estimation_pct"),
        values.get("mouvements_non_publies"));
  }

  private static Optional<Refusal> add(String line, Map<String, Integer> values, int number) {
    if (line.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = line.split(":\\s+", 2);
    if (!KEYS.contains(parts[0])) {
      String remedy = "gardez : " + String.join(", ", KEYS) + ".";
      return Optional.of(refusal(number, "« " + parts[0] + " » est inconnu.", remedy));
    }
    if (parts.length < 2 || !parts[1].matches("\\d{1,4}")) {
      String remedy = "donnez un nombre entier, 0 ou plus.";
      return Optional.of(refusal(number, "« " + line + " » n’est pas compris.", remedy));
    }
    values.put(parts[0], Integer.valueOf(parts[1]));
    return Optional.empty();
  }

  private static Refusal refusal(int line, String problem, String remedy) {
    return new Refusal(FILE, line, problem, remedy);
  }
}
