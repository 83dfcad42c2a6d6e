package fr.cofrap.project.kanban;

import java.util.List;

/** What came out of a card's file: a card, or what keeps it from being one. */
sealed interface CardReading {

  /** The file describes a card; its head still knows the lines. */
  record Accepted(Card card, FrontMatter head) implements CardReading {}

  /** It does not, for at least one reason. */
  record Refused(List<Refusal> refusals) implements CardReading {

    public Refused {
      refusals = List.copyOf(refusals);
    }
  }
}
