package fr.cofrap.project.kanban.dashboard;

import fr.cofrap.project.kanban.decision.Decision;
import fr.cofrap.project.kanban.decision.Decisions;
import fr.cofrap.project.kanban.decision.Deviation;
import fr.cofrap.project.kanban.page.Block;
import fr.cofrap.project.kanban.page.Block.Head;
import fr.cofrap.project.kanban.page.Markdown;
import java.util.List;
import java.util.stream.Collectors;

/** What went beyond the thresholds, and what was decided about it. */
record DecisionSection(List<Deviation> deviations, Decisions decisions) {

  List<Block> blocks() {
    Block heading = new Block.Heading(2, "Écarts et décisions");
    if (deviations.isEmpty()) {
      return List.of(heading, new Block.Paragraph("Aucun seuil n’est dépassé."));
    }
    return List.of(
        heading,
        new Block.Paragraph(
            "Les seuils sont dans [`seuils.yml`](seuils.yml), leurs raisons dans les [règles](regles.md) et ce qui"
                + " a été décidé dans les [décisions](decisions.md). Un écart sans décision fait échouer un test."),
        new Block.Table(
            "Écarts aux seuils et décisions qui leur répondent",
            List.of(
                Head.text("Identifiant"),
                Head.text("Nature"),
                Head.text("Ce qui a été vu"),
                Head.text("Décision")),
            deviations.stream().map(this::row).toList()));
  }

  private List<String> row(Deviation deviation) {
    String answers =
        decisions.about(deviation).stream().map(Decision::id).collect(Collectors.joining(", "));
    return List.of(
        "`" + deviation.id() + "`",
        deviation.kind(),
        Markdown.escape(deviation.detail()),
        answers.isEmpty() ? "**aucune**" : answers);
  }
}
