package fr.cofrap.project.kanban.dashboard;

import fr.cofrap.project.kanban.French;
import fr.cofrap.project.kanban.State;
import fr.cofrap.project.kanban.Thresholds;
import fr.cofrap.project.kanban.measure.Measures;
import fr.cofrap.project.kanban.measure.Overload;
import fr.cofrap.project.kanban.measure.Stay;
import fr.cofrap.project.kanban.page.Block;
import fr.cofrap.project.kanban.page.Block.Head;
import fr.cofrap.project.kanban.page.Markdown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The cards under way and their age; when there were more of them than the rules allow. */
record LoadSection(Measures measures, Thresholds thresholds) {

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "Âge des cartes en chemin"));
    blocks.add(ages());
    blocks.add(new Block.Heading(2, "Limites d’encours"));
    blocks.add(limits());
    return blocks;
  }

  private Block ages() {
    List<List<String>> rows =
        Stream.of(State.IN_PROGRESS, State.REVIEW)
            .flatMap(state -> measures.timeline().in(state).stream())
            .sorted(Comparator.comparing((Stay stay) -> stay.time().from()))
            .map(this::age)
            .toList();
    if (rows.isEmpty()) {
      return new Block.Paragraph("Aucune carte n’est en chemin.");
    }
    return new Block.Table(
        "Cartes en cours et en revue, de la plus ancienne à la plus récente dans sa colonne",
        List.of(
            Head.text("Carte"),
            Head.text("Colonne"),
            Head.number("Depuis"),
            Head.number("Dont travail"),
            Head.text("Seuil")),
        rows);
  }

  private List<String> age(Stay stay) {
    Duration limit = thresholds.age().get(stay.state());
    boolean over = stay.time().length().compareTo(limit) > 0;
    return List.of(
        stay.card().number() + " " + Markdown.escape(stay.card().title()),
        stay.state().label(),
        French.duration(stay.time().length()),
        French.duration(measures.timeline().active(stay.time())),
        (over ? "**dépassé** : " : "") + limit.toHours() + " h");
  }

  private Block limits() {
    List<List<String>> rows = Overload.scopes(thresholds).stream().map(this::limit).toList();
    return new Block.Table(
        "Limites d’encours et leurs dépassements",
        List.of(
            Head.text("Limite de"),
            Head.number("Cartes au plus"),
            Head.number("Le plus atteint en dépassement"),
            Head.number("Dépassements"),
            Head.number("Travail au-delà"),
            Head.text("Maintenant")),
        rows);
  }

  private List<String> limit(Overload.Scope scope) {
    List<Overload> its =
        measures.overloads().stream().filter(it -> it.scope().slug().equals(scope.slug())).toList();
    Optional<Integer> peak = its.stream().map(Overload::peak).max(Comparator.naturalOrder());
    Duration work =
        its.stream()
            .map(Overload::time)
            .map(measures.timeline()::active)
            .reduce(Duration.ZERO, Duration::plus);
    return List.of(
        scope.label(),
        String.valueOf(scope.limit()),
        peak.map(String::valueOf).orElse("—"),
        String.valueOf(its.size()),
        French.duration(work),
        its.stream().anyMatch(Overload::open) ? "**dépassée**" : "respectée");
  }
}
