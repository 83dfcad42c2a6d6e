package fr.cofrap.project.kanban.measure;

import fr.cofrap.project.kanban.Card;
import fr.cofrap.project.kanban.State;
import fr.cofrap.project.kanban.history.Interval;

/**
 * A card was in a column.
 *
 * @param card which
 * @param state the column
 * @param time from when until when; until the history was read for a card that is still there
 * @param open whether it is still there
 */
public record Stay(Card card, State state, Interval time, boolean open) {}
