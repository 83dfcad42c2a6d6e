package fr.cofrap.project.kanban;

import java.util.List;
import java.util.function.Consumer;

/** What a card says under its head: three sections, in this order. */
record CardBody(Card.Criteria criteria, String review) {

  static final List<String> SECTIONS =
      List.of("## Description", "## Critères d’acceptation", "## Revue technique");

  static CardBody read(String file, String text, int from, Consumer<Refusal> refusals) {
    List<String> lines = text.lines().toList();
    int before = from;
    for (String section : SECTIONS) {
      int at = lines.subList(before, lines.size()).indexOf(section);
      if (at < 0) {
        refusals.accept(
            new Refusal(
                file,
                lines.size(),
                "la section « " + section + " » manque, ou n’est pas à sa place.",
                "écrivez, dans cet ordre : " + String.join(", ", SECTIONS) + "."));
        return new CardBody(new Card.Criteria(0, 0), "");
      }
      before += at + 1;
    }
    List<String> criteria =
        lines.subList(lines.indexOf(SECTIONS.get(1)), before).stream()
            .filter(line -> line.startsWith("- ["))
            .toList();
    int met = (int) criteria.stream().filter(line -> line.startsWith("- [x] ")).count();
    String review = String.join("\n", lines.subList(before, lines.size())).strip();
    return new CardBody(new Card.Criteria(met, criteria.size()), review);
  }
}
