package fr.cofrap.project.gantt.plan;

import java.util.List;
import java.util.stream.Collectors;

/** There is no plan to compute from what is written; the message lists every refusal, in French. */
public final class PlanRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;

  public PlanRefused(List<Refusal> refusals) {
    super(refusals.stream().map(Refusal::message).collect(Collectors.joining("\n")));
    this.refusals = List.copyOf(refusals);
  }

  public PlanRefused(Refusal refusal) {
    this(List.of(refusal));
  }

  /** What is to be corrected. */
  public List<Refusal> refusals() {
    return refusals;
  }
}
