package fr.cofrap.project.kanban;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What no card can say alone: that they agree with each other and with the rules. */
final class Coherence {

  private final Map<Integer, CardReading.Accepted> byId = new LinkedHashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();

  private Coherence() {}

  static List<Refusal> refusals(List<CardReading.Accepted> readings) {
    Coherence coherence = new Coherence();
    readings.forEach(coherence::add);
    for (CardReading.Accepted reading : coherence.byId.values()) {
      coherence.checkDependencies(reading);
      coherence.checkCircle(reading);
      coherence.checkDone(reading);
    }
    return coherence.refusals;
  }

  private void add(CardReading.Accepted reading) {
    int id = reading.card().id();
    CardReading.Accepted other = byId.putIfAbsent(id, reading);
    if (other != null) {
      String problem = "le numéro " + id + " est déjà celui de " + other.card().file() + ".";
      refuse(reading, "id", problem, "prenez le plus grand numéro plus un.");
    }
  }

  private void checkDependencies(CardReading.Accepted reading) {
    for (int id : reading.card().dependsOn()) {
      if (!byId.containsKey(id)) {
        refuse(
            reading,
            "depend_de",
            "la carte " + id + ", dont celle-ci dépend, n’existe pas.",
            "retirez " + id + " de « depend_de », ou écrivez cette carte.");
      }
    }
  }

  /** Told once, by the smallest number of the circle. */
  private void checkCircle(CardReading.Accepted reading) {
    int start = reading.card().id();
    Deque<List<Integer>> paths = new ArrayDeque<>();
    Set<Integer> seen = new HashSet<>();
    paths.add(List.of(start));
    while (!paths.isEmpty()) {
      List<Integer> path = paths.remove();
      for (int next : dependencies(path.get(path.size() - 1))) {
        if (next == start) {
          refuseCircle(reading, append(path, start));
          return;
        }
        if (next > start && seen.add(next)) {
          paths.add(append(path, next));
        }
      }
    }
  }

  private List<Integer> dependencies(int id) {
    return byId.containsKey(id) ? byId.get(id).card().dependsOn() : List.of();
  }

  private void refuseCircle(CardReading.Accepted reading, List<Integer> circle) {
    String path = circle.stream().map(String::valueOf).collect(Collectors.joining(" → "));
    String problem = "des dépendances tournent en rond : " + path + ".";
    refuse(reading, "depend_de", problem, "retirez l’une d’elles.");
  }

  private static List<Integer> append(List<Integer> path, int id) {
    List<Integer> longer = new ArrayList<>(path);
    longer.add(id);
    return longer;
  }

  private void checkDone(CardReading.Accepted reading) {
    if (reading.card().state() != State.DONE) {
      return;
    }
    if (reading.card().review().isEmpty()) {
      refuse(
          reading,
          "statut",
          "la carte est terminée et rien n’est écrit sous « Revue technique ».",
          "remettez-la en « revue », ou écrivez ce que la personne qui a relu a trouvé.");
    }
    if (!reading.card().criteria().allMet()) {
      refuse(
          reading,
          "statut",
          "la carte est terminée et un critère d’acceptation n’est pas coché.",
          "finissez-la, ou changez le critère et dites pourquoi.");
    }
  }

  private void refuse(CardReading.Accepted reading, String key, String problem, String remedy) {
    int line = reading.head().field(key).map(FrontMatter.Field::line).orElse(1);
    refusals.add(new Refusal(reading.card().file(), line, problem, remedy));
  }
}
