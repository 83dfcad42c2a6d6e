package fr.cofrap.project.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules of the board: a finished card was read, a deviation has its decision, a decision says
 * everything, and what is published is not left behind.
 */
public final class BoardCheck {

  private static final List<String> SECTIONS =
      List.of("Ce qui a été vu", "Ce qui a été décidé", "Ce que cela a changé");

  private static final Pattern CARD =
      Pattern.compile(
          "(?s).*\n## Description\n.*\n## Critères d’acceptation\n(.*?)\n## Revue technique(\n.*)?");

  private static final Pattern DECISION = Pattern.compile("(?m)^## (.*)\n((?s:.*?))(?=^## |\\z)");

  private BoardCheck() {}

  /**
   * What was decided about deviations.
   *
   * @param title its identifier, then what it is about
   * @param body what stands below
   */
  private record Decision(String title, String body) {

    String id() {
      return title.replaceFirst("[\u00a0 :].*", "");
    }

    /** Where it names the deviations that it answers. */
    String named() {
      return body.replaceFirst("(?s)\n### .*", "");
    }
  }

  /** What breaks them, in French. */
  public static List<String> of(Tree tree) {
    BoardPages pages = BoardPages.of(tree);
    List<String> findings = new ArrayList<>();
    Task.all(tree).forEach(it -> card(it, tree.read(it.file()), findings));
    circles(Task.all(tree), findings);
    List<Decision> decisions =
        DECISION
            .matcher(pages.decisions())
            .results()
            .map(it -> new Decision(it.group(1), it.group(2)))
            .toList();
    decisions.forEach(it -> decision(it, decisions, findings));
    pages.deviations().stream()
        .filter(it -> pages.answers(it).isEmpty())
        .map(it -> "l’écart « %s » n’a pas de décision (%s)".formatted(it.id(), it.detail()))
        .forEach(findings::add);
    findings.addAll(history(tree, pages.thresholds().unpublished()));
    return findings;
  }

  private static void card(Task card, String text, List<String> findings) {
    Matcher parts = CARD.matcher(text);
    if (!parts.matches()) {
      findings.add(
          card.file() + " : il lui faut Description, Critères d’acceptation, Revue technique");
    } else if (card.state() == State.DONE) {
      if (parts.group(2) == null || parts.group(2).isBlank()) {
        findings.add(card.file() + " : elle est terminée sans revue écrite");
      }
      if (parts.group(1).contains("- [ ]")) {
        findings.add(card.file() + " : elle est terminée avec un critère non coché");
      }
    }
  }

  /** Of all the cards; those of the plan are refused where they are planned. */
  private static void circles(List<Task> all, List<String> findings) {
    List<Task> left = new ArrayList<>(all);
    while (left.removeIf(it -> left.stream().map(Task::id).noneMatch(it.dependsOn()::contains))) {
      // what waits for none of the others is taken away, until nothing more goes
    }
    if (!left.isEmpty()) {
      String numbers = left.stream().map(Task::number).toList().toString();
      findings.add("des dépendances tournent en rond, " + numbers);
    }
  }

  private static void decision(Decision it, List<Decision> all, List<String> findings) {
    List<String> faults = new ArrayList<>();
    if (!it.title().matches("D-\\d{2,}\u00a0: \\S.*")) {
      faults.add("le titre n’est pas de la forme « ## D-01 : titre »");
    }
    if (all.stream().filter(other -> other.id().equals(it.id())).count() > 1) {
      faults.add("ce numéro est pris deux fois");
    }
    if (!it.named().matches("(?s)\\s*Écarts\u00a0: .*`[a-z0-9-]+`.*")) {
      faults.add("aucun écart n’est nommé après « Écarts : »");
    }
    SECTIONS.stream()
        .filter(name -> !isWritten(name, it.body()))
        .forEach(name -> faults.add("la section « " + name + " » manque ou est vide"));
    faults.forEach(
        fault -> findings.add(BoardPages.DECISIONS + " : « " + it.title() + " » : " + fault));
  }

  private static boolean isWritten(String section, String body) {
    return Pattern.compile("(?m)^### " + section + "\n\\s*[^#\\s]").matcher(body).find();
  }

  /** What keeps the published history from being that of today. */
  static List<String> history(Tree tree, int tolerated) {
    History published = History.published(tree);
    History actual = GitHistory.read(tree.root()).orElse(published);
    long moved = beyond(actual, published);
    long vanished = beyond(published, actual);
    return Stream.of(
            moved > tolerated
                ? "le tableau a bougé depuis sa publication : %d changements d’état"
                    .formatted(moved)
                : "",
            vanished > 0 ? "git ne contient plus %d changements publiés".formatted(vanished) : "")
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /** How many changes of one the other does not have. */
  private static long beyond(History one, History other) {
    return one.changes().stream().filter(it -> !other.changes().contains(it)).count();
  }
}
