package fr.cofrap.project.kanban.dashboard;

import fr.cofrap.project.kanban.French;
import fr.cofrap.project.kanban.State;
import fr.cofrap.project.kanban.history.Interval;
import fr.cofrap.project.kanban.measure.Distribution;
import fr.cofrap.project.kanban.measure.Measures;
import fr.cofrap.project.kanban.page.Block;
import fr.cofrap.project.kanban.page.Block.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How cards went across the board. */
record FlowSection(Measures measures) {

  private static final List<Head> CYCLE_HEADS =
      List.of(
          Head.text("Mesure"),
          Head.number("Cartes"),
          Head.number("Plus court"),
          Head.number("Médiane"),
          Head.number("85 % au plus"),
          Head.number("Plus long"));

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "Flux cumulé"));
    cumulative(blocks);
    blocks.add(new Block.Heading(2, "Temps de cycle et délai"));
    cycle(blocks);
    return blocks;
  }

  private void cumulative(List<Block> blocks) {
    if (measures.timeline().stays().isEmpty()) {
      blocks.add(new Block.Paragraph("Données insuffisantes : aucun changement d’état n’est lu."));
      return;
    }
    blocks.add(
        new Block.Picture(
            Dashboard.FLOW,
            "Flux cumulé : nombre de cartes dans chaque colonne au fil du travail"));
    List<Head> heads = new ArrayList<>(List.of(Head.text("À la fin de la séance du")));
    Stream.of(State.values()).map(State::label).map(Head::number).forEach(heads::add);
    List<List<String>> rows =
        measures.timeline().history().sessions().stream().map(this::session).toList();
    blocks.add(new Block.Table("Cartes par colonne à la fin de chaque séance", heads, rows));
  }

  private List<String> session(Interval session) {
    List<String> row = new ArrayList<>(List.of(French.moment(session.to())));
    for (State state : State.values()) {
      row.add(String.valueOf(measures.timeline().count(state, session.to())));
    }
    return row;
  }

  private void cycle(List<Block> blocks) {
    if (measures.activeCycle().isPresent()) {
      blocks.add(
          new Block.Picture(
              Dashboard.CYCLE, "Temps de cycle : un point pour chaque carte terminée"));
    }
    List<List<String>> rows =
        Stream.of(
                row("Temps de cycle, travail seul", measures.activeCycle()),
                row("Temps de cycle, temps écoulé", measures.cycle()),
                row("Délai, travail seul", measures.activeLead()),
                row("Délai, temps écoulé", measures.lead()))
            .flatMap(Optional::stream)
            .toList();
    if (rows.isEmpty()) {
      blocks.add(new Block.Paragraph("Données insuffisantes : aucune carte n’est terminée."));
      return;
    }
    blocks.add(
        new Block.Paragraph(
            "Le temps de cycle va de la première prise de la carte à sa fin, le délai de son écriture à sa fin."));
    blocks.add(new Block.Table("Temps de cycle et délai des cartes terminées", CYCLE_HEADS, rows));
  }

  private static Optional<List<String>> row(String label, Optional<Distribution> durations) {
    return durations.map(
        it ->
            List.of(
                label,
                String.valueOf(it.count()),
                French.duration(it.least()),
                French.duration(it.percentile(50)),
                French.duration(it.percentile(85)),
                French.duration(it.most())));
  }
}
