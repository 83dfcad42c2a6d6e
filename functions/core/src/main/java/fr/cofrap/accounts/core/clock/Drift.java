package fr.cofrap.accounts.core.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How far the clock of a replica may be from the database's. Decisions about time are the
 * database's; the replica's own clock still dates its log, which whoever watches for abuse puts in
 * order, and checks the certificates of TLS.
 */
public final class Drift {

  /** The most that is allowed, either way: a sixth of a TOTP step, and ten times an idle NTP. */
  public static final Duration MOST = Duration.ofSeconds(5);

  private Drift() {}

  /**
   * What keeps a replica from being ready.
   *
   * @param replica its time
   * @param database that of the database, read at the same moment, in whole seconds
   * @return the difference and the remedy, or nothing when the clocks agree
   */
  public static Optional<String> excess(Instant replica, Instant database) {
    Duration ahead = Duration.between(database, replica.truncatedTo(ChronoUnit.SECONDS));
    return ahead.abs().compareTo(MOST) <= 0
        ? Optional.empty()
        : Optional.of(
            "the clock of this replica is %d s %s the database's, and %d s is the most allowed: set both by NTP"
                .formatted(
                    ahead.abs().toSeconds(),
                    ahead.isNegative() ? "behind" : "ahead of",
                    MOST.toSeconds()));
  }
}
