package fr.cofrap.accounts.core.ticket;

import fr.cofrap.accounts.core.account.Lifetime;
import fr.cofrap.accounts.core.account.Username;
import fr.cofrap.accounts.core.seal.Place;
import fr.cofrap.accounts.core.seal.Sealer;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.OptionalLong;

/**
 * Issues and reads tickets. A ticket proves, for 15 minutes, the right to one purpose, for one
 * username and one generation of credentials. It is sealed, so nothing is stored for it; it dies
 * with its generation because every statement that it opens names that generation.
 */
public final class Tickets {

  private final Sealer sealer;
  private final Clock clock;

  public Tickets(Sealer sealer, Clock clock) {
    this.sealer = sealer;
    this.clock = clock;
  }

  /**
   * A new ticket.
   *
   * @param generation the {@code gendate} of the credentials that it is made for
   */
  public String issue(Purpose purpose, Username username, long generation) {
    long end = clock.instant().plus(Lifetime.TICKET).getEpochSecond();
    byte[] content = ByteBuffer.allocate(2 * Long.BYTES).putLong(generation).putLong(end).array();
    return sealer.seal(content, place(purpose, username));
  }

  /**
   * Reads a ticket.
   *
   * @return its generation, or nothing when it is forged, altered, over, or for something else
   */
  public OptionalLong read(Purpose purpose, Username username, String ticket) {
    return sealer
        .open(ticket, place(purpose, username))
        .map(ByteBuffer::wrap)
        .map(this::generationUnlessOver)
        .orElse(OptionalLong.empty());
  }

  private static Place place(Purpose purpose, Username username) {
    return new Place("ticket/" + username + "/" + purpose);
  }

  private OptionalLong generationUnlessOver(ByteBuffer content) {
    long generation = content.getLong();
    long end = content.getLong();
    boolean over = clock.instant().getEpochSecond() >= end;
    return over ? OptionalLong.empty() : OptionalLong.of(generation);
  }
}
