package fr.cofrap.project.kanban;

import java.util.List;
import java.util.stream.Collectors;

/** The board as it is written cannot be used; the message lists every refusal, in French. */
public final class KanbanException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;

  public KanbanException(List<Refusal> refusals) {
    super(refusals.stream().map(Refusal::toString).collect(Collectors.joining("\n")));
    this.refusals = List.copyOf(refusals);
  }

  /** What is to be corrected. */
  public List<Refusal> refusals() {
    return refusals;
  }
}
