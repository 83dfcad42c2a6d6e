package fr.cofrap.accounts.core.ticket;

import fr.cofrap.accounts.core.account.Lifetime;
import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.seal.Place;
import fr.cofrap.accounts.core.seal.Sealer;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * Issues and reads tickets. A ticket proves, for 15 minutes, the right to one purpose, for one
 * username and one generation of credentials. It is sealed, so nothing is stored for it; it dies
 * with its generation because every statement that it opens names that generation.
 */
public final class Tickets {

  private static final int LENGTH = 3 * Long.BYTES;

  private final Sealer sealer;

  public Tickets(Sealer sealer) {
    this.sealer = sealer;
  }

  /**
   * A ticket to enrol a second factor for a password just handed over.
   *
   * @param generation the {@code pending_gendate} of that password
   * @param now the database's time
   */
  public String forEnrolment(Username username, long generation, Instant now) {
    return issue(Purpose.ENROLMENT, username, generation, 0, now);
  }

  /**
   * A ticket to replace expired credentials just proven.
   *
   * @param generation the {@code gendate} of those credentials
   * @param pending the {@code pending_gendate} beside them, 0 for none
   * @param now the database's time
   */
  public String forRenewal(Username username, long generation, long pending, Instant now) {
    return issue(Purpose.RENEWAL, username, generation, pending, now);
  }

  private String issue(
      Purpose purpose, Username username, long generation, long pending, Instant now) {
    long end = now.plus(Lifetime.TICKET).getEpochSecond();
    ByteBuffer content =
        ByteBuffer.allocate(LENGTH).putLong(generation).putLong(pending).putLong(end);
    return sealer.seal(content.array(), place(purpose, username));
  }

  /**
   * Reads a ticket. What is forged, altered or for something else reads as one that fits no row, so
   * that it is refused where every other is.
   */
  public Ticket read(Purpose purpose, Username username, String ticket) {
    return sealer
        .open(ticket, place(purpose, username))
        .filter(content -> content.length == LENGTH)
        .map(ByteBuffer::wrap)
        .map(content -> new Ticket(content.getLong(), content.getLong(), content.getLong()))
        .orElse(Ticket.NONE);
  }

  private static Place place(Purpose purpose, Username username) {
    return new Place("ticket/" + username + "/" + purpose);
  }
}
