package fr.cofrap.project.kanban;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A key of a card's head.
 *
 * @param name as it is written
 * @param parse its value, if it is one
 * @param expected what its value should be, in French
 * @param fallback stands for a value that is refused
 */
record CardKey<T>(String name, Function<String, Optional<T>> parse, String expected, T fallback) {

  static final CardKey<Integer> ID =
      new CardKey<>("id", matching("[1-9]\\d{0,2}"), "un nombre entier à partir de 1", 0);
  static final CardKey<String> TITLE = new CardKey<>("titre", CardKey::text, "un titre", "");
  static final CardKey<State> STATE =
      new CardKey<>("statut", State::of, "l’un de : " + State.slugs(), State.TO_DO);
  static final CardKey<Integer> MISSION =
      new CardKey<>("mission", matching("[1-8]"), "un nombre de 1 à 8", 0);
  static final CardKey<Role> ROLE =
      new CardKey<>("role", Role::of, "l’un de : " + Role.slugs(), Role.PILOTAGE);
  static final CardKey<Duration> ESTIMATE =
      new CardKey<>(
          "estimation_h", CardKey::hours, "des heures, de 0.5 à 4, par demi-heures", Duration.ZERO);
  static final CardKey<List<Integer>> DEPENDS_ON =
      new CardKey<>(
          "depend_de",
          CardKey::numbers,
          "une liste de numéros, telle que [3, 14] ou []",
          List.of());
  static final CardKey<String> MILESTONE =
      new CardKey<>(
          "jalon",
          text -> text(text).filter(it -> it.matches("J\\d{1,2}")),
          "un jalon, tel que J1",
          "");

  static final List<String> NAMES =
      List.of("id", "titre", "statut", "mission", "role", "estimation_h", "depend_de", "jalon");

  private static final Pattern LIST = Pattern.compile("\\[(?:\\d+(?:, ?\\d+)*)?]");
  private static final Pattern HOURS = Pattern.compile("\\d(?:\\.[05])?");
  private static final Duration LEAST = Duration.ofMinutes(30);
  private static final Duration MOST = Duration.ofHours(4);

  private static Function<String, Optional<Integer>> matching(String regex) {
    return text -> text.matches(regex) ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static Optional<String> text(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }

  private static Optional<Duration> hours(String text) {
    return Optional.of(text)
        .filter(it -> HOURS.matcher(it).matches())
        .map(it -> Duration.ofMinutes(Math.round(Double.parseDouble(it) * 60)))
        .filter(it -> LEAST.compareTo(it) <= 0 && MOST.compareTo(it) >= 0);
  }

  private static Optional<List<Integer>> numbers(String text) {
    return Optional.of(text)
        .filter(it -> LIST.matcher(it).matches())
        .map(it -> it.substring(1, it.length() - 1).split(", ?"))
        .map(Arrays::stream)
        .map(them -> them.filter(it -> !it.isEmpty()).map(Integer::valueOf).toList());
  }
}
