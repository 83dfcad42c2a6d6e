package fr.cofrap.project.kanban.dashboard;

import fr.cofrap.project.kanban.history.History;
import fr.cofrap.project.kanban.page.Block;
import java.util.ArrayList;
import java.util.List;

/** How far these figures can be trusted. */
record ReliabilitySection(History history) {

  private static final List<String> LIMITS =
      List.of(
          "Les dates de git sont des indices, et non des preuves : l’auteur d’un commit choisit sa date, et un"
              + " historique peut être réécrit.",
          "Seul le travail entre deux commits distants de moins de deux heures est compté ; ce qui précède le"
              + " premier commit d’une séance, la réflexion et les échanges ne laissent pas de trace.",
          "Une carte change de colonne quand le commit est fait, et non quand le travail commence ou finit : un"
              + " changement tardif fausse son temps de cycle.",
          "Le partage du temps entre cartes menées de front est une convention, faute de saisie.",
          "Quelques dizaines de cartes ne font pas une statistique : les médianes disent un ordre de grandeur.");

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "Ce que valent ces chiffres"));
    blocks.add(new Block.Heading(3, "Leurs limites"));
    blocks.add(new Block.Items(LIMITS));
    blocks.add(new Block.Heading(3, "Ce que l’historique laisse voir"));
    if (history.doubts().isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              "Rien n’indique qu’il ait été réécrit, écrasé ou tronqué : dates en ordre, pas de changement en lot,"
                  + " clone complet."));
    } else {
      blocks.add(
          new Block.Items(
              history.doubts().stream()
                  .map(it -> "**" + it.kind().label() + "** : " + it.detail())
                  .toList()));
    }
    return blocks;
  }
}
