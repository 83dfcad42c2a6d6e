package fr.cofrap.project.kanban.chart;

import fr.cofrap.project.kanban.French;
import fr.cofrap.project.kanban.State;
import fr.cofrap.project.kanban.measure.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many cards were in each column, one column on top of the other, over time. */
public final class CumulativeFlowChart {

  private static final double LEFT = 46;
  private static final double RIGHT = 700;
  private static final double TOP = 56;
  private static final double BOTTOM = 330;
  private static final List<State> FROM_BELOW =
      List.of(State.DONE, State.REVIEW, State.IN_PROGRESS, State.TO_DO);
  private static final Map<State, String> CLASSES =
      Map.of(
          State.DONE, "done",
          State.REVIEW, "review",
          State.IN_PROGRESS, "progress",
          State.TO_DO, "todo");

  private final Timeline timeline;
  private final TimeScale time;
  private final int most;

  private CumulativeFlowChart(Timeline timeline) {
    this.timeline = timeline;
    this.time = new TimeScale(timeline.history().sessions(), LEFT, RIGHT);
    this.most = (int) timeline.stays().stream().filter(stay -> stay.open()).count();
  }

  /** The drawing, as a file. */
  public static String draw(Timeline timeline) {
    return new CumulativeFlowChart(timeline).draw();
  }

  private String draw() {
    Svg svg = new Svg(720, 385);
    Scale.grid(svg, most, LEFT, RIGHT, TOP, BOTTOM);
    for (int layer = FROM_BELOW.size() - 1; layer >= 0; layer--) {
      svg.polygon("band " + CLASSES.get(FROM_BELOW.get(layer)), outline(layer));
    }
    time.draw(svg, TOP, BOTTOM);
    legend(svg);
    return svg.document("Flux cumulé", description());
  }

  /** From the axis up to the top of a layer; those above it have been drawn before. */
  private List<Svg.Point> outline(int layer) {
    List<Svg.Point> points = new ArrayList<>();
    List<Instant> moments = timeline.moments();
    double before = BOTTOM;
    points.add(new Svg.Point(time.x(moments.get(0)), BOTTOM));
    for (Instant moment : moments) {
      double x = time.x(moment);
      points.add(new Svg.Point(x, before));
      before = Scale.y(total(layer, moment), most, TOP, BOTTOM);
      points.add(new Svg.Point(x, before));
    }
    double end = time.x(timeline.history().until());
    points.add(new Svg.Point(end, before));
    points.add(new Svg.Point(end, BOTTOM));
    return points;
  }

  private int total(int layer, Instant moment) {
    return FROM_BELOW.subList(0, layer + 1).stream()
        .mapToInt(state -> timeline.count(state, moment))
        .sum();
  }

  private void legend(Svg svg) {
    double x = LEFT;
    for (State state : State.values()) {
      svg.rect(CLASSES.get(state) + " band", x, 20, 22, 16);
      svg.text("", x + 28, 33, state.label());
      x += 60 + state.label().length() * 8;
    }
  }

  private String description() {
    StringBuilder text = new StringBuilder("Au ");
    text.append(French.moment(timeline.history().until())).append(" :");
    for (State state : State.values()) {
      text.append(" ").append(state.label()).append(", ");
      text.append(French.count(timeline.in(state).size(), "carte")).append(" ;");
    }
    text.setLength(text.length() - 2);
    return text.append(". Les pauses de plus de deux heures sont repliées.").toString();
  }
}
