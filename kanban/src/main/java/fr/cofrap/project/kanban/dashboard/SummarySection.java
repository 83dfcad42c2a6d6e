package fr.cofrap.project.kanban.dashboard;

import fr.cofrap.project.kanban.French;
import fr.cofrap.project.kanban.State;
import fr.cofrap.project.kanban.measure.Distribution;
import fr.cofrap.project.kanban.measure.Forecast;
import fr.cofrap.project.kanban.measure.Timeline;
import fr.cofrap.project.kanban.page.Block;
import java.util.List;

/** The figures to read first. */
record SummarySection(Dashboard dashboard) {

  List<Block> blocks() {
    return List.of(
        new Block.Figures(
            List.of(
                new Block.Figure(
                    "Terminées",
                    count(State.DONE) + " sur " + dashboard.board().cards().size(),
                    ""),
                column(State.IN_PROGRESS),
                column(State.REVIEW),
                new Block.Figure("Temps de cycle médian", cycle(), "heures de travail seules"),
                forecast(),
                decisions())));
  }

  private Block.Figure column(State state) {
    String limit = "limite : " + dashboard.thresholds().columns().get(state);
    return new Block.Figure(state.label(), String.valueOf(count(state)), limit);
  }

  private int count(State state) {
    Timeline timeline = dashboard.measures().timeline();
    return timeline.in(state).size();
  }

  private String cycle() {
    return dashboard
        .measures()
        .activeCycle()
        .map((Distribution it) -> French.duration(it.percentile(50)))
        .orElse("non mesurable");
  }

  private Block.Figure forecast() {
    if (dashboard.measures().forecast() instanceof Forecast.Hours it) {
      String rest = "de travail, pour " + French.count(it.remaining(), "carte") + " à finir";
      return new Block.Figure("Prévision à 85 %", it.likely() + " h", rest);
    }
    return new Block.Figure(
        "Prévision", "—", ((Forecast.None) dashboard.measures().forecast()).reason());
  }

  private Block.Figure decisions() {
    int unanswered = dashboard.unanswered().size();
    String value = dashboard.deviations().size() + " écarts";
    String note = unanswered == 0 ? "tous ont leur décision" : unanswered + " sans décision";
    return new Block.Figure("Écarts aux seuils", value, note);
  }
}
