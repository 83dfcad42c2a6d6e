package fr.cofrap.project.kanban.history;

import fr.cofrap.project.kanban.State;
import java.time.Instant;
import java.util.Optional;

/**
 * A card enters a column.
 *
 * @param card its number
 * @param at when the author of the commit dated it, to the second
 * @param from the column it left; none when the card was written
 * @param to the column it entered
 */
public record Change(int card, Instant at, Optional<State> from, State to) {}
