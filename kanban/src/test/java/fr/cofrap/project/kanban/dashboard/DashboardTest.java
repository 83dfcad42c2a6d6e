package fr.cofrap.project.kanban.dashboard;

import static fr.cofrap.project.kanban.Role.FONCTIONS;
import static fr.cofrap.project.kanban.Role.INTERFACE;
import static fr.cofrap.project.kanban.State.IN_PROGRESS;
import static fr.cofrap.project.kanban.State.TO_DO;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.project.kanban.decision.Decisions;
import fr.cofrap.project.kanban.decision.Deviations;
import fr.cofrap.project.kanban.given.Past;
import fr.cofrap.project.kanban.history.Doubt;
import fr.cofrap.project.kanban.history.History;
import fr.cofrap.project.kanban.measure.Measures;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DashboardTest {

  private static final String MEASURES = "kanban/mesures.md";
  private static final String PAGE = "kanban/tableau.html";

  private final Past past =
      new Past()
          .card(1, FONCTIONS)
          .card(2, INTERFACE)
          .card(3, FONCTIONS, 1)
          .work(1, "08:00", "11:00")
          .done(1, 1, "09:00", "10:00", "11:00")
          .move(2, 1, "08:00", TO_DO)
          .move(2, 1, "10:30", IN_PROGRESS);

  @Test
  void theSamePastIsPublishedTheSame() {
    assertThat(files(past.history())).isEqualTo(files(past.history()));
  }

  @Test
  void everyDocumentSaysUpToWhenTheHistoryWasRead() {
    String until = "Historique lu jusqu’au 2 mars 2026 à 19 h 00";
    Map<String, String> files = files(past.history());
    for (String file : List.of(MEASURES, PAGE, "kanban/tableau.md")) {
      assertThat(files.get(file).replace('\u00a0', ' ')).contains(until);
    }
  }

  @Test
  void fewerThanTenFinishedCardsForetellNothing() {
    assertThat(files(past.history()).get(MEASURES)).contains("Données insuffisantes");
  }

  @Test
  void aCardThatTheHistoryDoesNotKnowIsToDo() {
    assertThat(files(past.history()).get("kanban/tableau.md"))
        .containsSubsequence("## À faire", "Carte 3", "## En cours", "Carte 2", "Carte 1");
  }

  @Test
  void withoutHistoryItSaysSo() {
    Doubt doubt = new Doubt(Doubt.Kind.NO_HISTORY, "rien à lire.");
    History none = new History(List.of(), Instant.EPOCH, List.of(), List.of(doubt));
    Map<String, String> files = files(none);
    assertThat(files).doesNotContainKey("kanban/dessins/flux-cumule.svg");
    assertThat(files.get(MEASURES))
        .contains("Aucun historique n’a été lu.", "**Pas d’historique**", "non mesurable")
        .doesNotContain("1970");
  }

  @Test
  void theLimitsOfTheFiguresAreSaid() {
    assertThat(files(past.history()).get(MEASURES))
        .contains("des indices, et non des preuves")
        .contains("Rien n’indique qu’il ait été réécrit");
  }

  @Test
  void theirFrenchHasItsNoBreakSpaces() {
    past.until(5, "09:00");
    for (Map.Entry<String, String> file : files(past.history()).entrySet()) {
      String text = file.getValue().replaceAll("(?s)<style>.*?</style>|<!--.*?-->", "");
      assertThat(text).doesNotContainPattern("[^|\\-\\s] [:;?!»]|« |\\d (h|j|min|%)\\b|\\d %|'\\w");
    }
  }

  @Test
  void aDeviationWithoutADecisionIsMarked() {
    past.until(5, "09:00");
    assertThat(files(past.history()).get(MEASURES)).contains("`age-en-cours-002`", "**aucune**");
  }

  @Test
  void everyDrawingIsNamedAndDescribed() throws Exception {
    for (Map.Entry<String, String> file : files(past.history()).entrySet()) {
      if (file.getKey().endsWith(".svg")) {
        Document drawing =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(file.getValue())));
        assertThat(drawing.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(text(drawing, "title")).isNotBlank();
        assertThat(text(drawing, "desc")).hasSizeGreaterThan(40);
        assertThat(drawing.getElementsByTagName("pattern").getLength()).isEqualTo(3);
      }
    }
  }

  private static String text(Document drawing, String tag) {
    return drawing.getElementsByTagName(tag).item(0).getTextContent();
  }

  private Map<String, String> files(History history) {
    Measures measures = Measures.of(past.board(), history, Past.thresholds());
    return new Dashboard(
            past.board(),
            history,
            Past.thresholds(),
            measures,
            Deviations.of(measures, Past.thresholds()),
            new Decisions(List.of(), List.of()))
        .files();
  }
}
