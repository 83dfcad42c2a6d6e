package fr.cofrap.accounts.features.world;

import fr.cofrap.accounts.features.http.Client;
import java.time.Instant;

/** Somewhere the product runs. */
public interface Site {

  /** How it is talked to. */
  Client client();

  /** What time it is there: ours, unless it moves time. */
  default Instant now() {
    return Instant.now();
  }

  /** Lets the time come when a code of this TOTP step is accepted. */
  void reach(long step);
}
