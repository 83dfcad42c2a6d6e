package fr.cofrap.project.kanban.decision;

/**
 * The board went further than the thresholds allow.
 *
 * @param id what a decision names it by; the same as long as it is the same deviation
 * @param kind of deviation, in French
 * @param detail what was seen, in French
 */
public record Deviation(String id, String kind, String detail) {}
