package fr.cofrap.accounts.core.ticket;

/**
 * What a ticket says. Whether it still opens anything is for the statement that it opens to say, by
 * the database's time and by the row as it is then.
 *
 * @param generation the {@code gendate} of the credentials that it was made for
 * @param pending the {@code pending_gendate} that stood beside them when it was made, 0 for none; a
 *     renewal ticket is spent as soon as that is another
 * @param end the epoch second from which on it opens nothing
 */
public record Ticket(long generation, long pending, long end) {

  /** Stands for what is no ticket: it fits no row, and was over before there was one. */
  static final Ticket NONE = new Ticket(0, 0, 0);

  /** Why the statement that it was to open returned no row; for the audit log alone. */
  public String refusal() {
    return equals(NONE) ? "unreadable-ticket" : "ticket-is-over";
  }
}
