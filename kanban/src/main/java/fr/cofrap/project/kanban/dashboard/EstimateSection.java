package fr.cofrap.project.kanban.dashboard;

import fr.cofrap.project.kanban.French;
import fr.cofrap.project.kanban.measure.Comparison;
import fr.cofrap.project.kanban.measure.Measures;
import fr.cofrap.project.kanban.page.Block;
import fr.cofrap.project.kanban.page.Block.Head;
import java.util.ArrayList;
import java.util.List;

/** What was thought, beside what git shows. */
record EstimateSection(Measures measures) {

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "Estimé et réel"));
    if (measures.byRole().isEmpty()) {
      blocks.add(new Block.Paragraph("Données insuffisantes : aucune carte à comparer."));
      return blocks;
    }
    blocks.add(
        new Block.Paragraph(
            "Le temps réel n’est pas saisi. C’est le temps de travail visible dans git pendant lequel un rôle avait"
                + " au moins une carte en cours, partagé également entre ces cartes. Seules comptent les cartes"
                + " terminées qui ont été vues en cours."));
    blocks.add(
        new Block.Picture(
            Dashboard.ESTIMATE,
            "Heures estimées et heures réelles des cartes terminées, par rôle"));
    blocks.add(table("Estimé et réel par rôle", "Rôle", measures.byRole()));
    blocks.add(table("Estimé et réel par mission", "Mission", measures.byMission()));
    return blocks;
  }

  private static Block table(String caption, String first, List<Comparison> comparisons) {
    return new Block.Table(
        caption,
        List.of(
            Head.text(first),
            Head.number("Cartes terminées"),
            Head.number("Estimé"),
            Head.number("Réel"),
            Head.number("Écart")),
        comparisons.stream().map(EstimateSection::row).toList());
  }

  private static List<String> row(Comparison it) {
    return List.of(
        it.label(),
        String.valueOf(it.cards()),
        French.hours(it.estimated()),
        French.hours(it.actual()),
        French.gap(it.gapPercent()));
  }
}
