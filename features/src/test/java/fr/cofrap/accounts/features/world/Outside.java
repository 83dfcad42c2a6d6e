package fr.cofrap.accounts.features.world;

import fr.cofrap.accounts.features.http.Client;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The product where it was deployed, as a caller sees it: {@code -Dcofrap.site=https://…}. */
public final class Outside implements Site {

  private static final int STEP_SECONDS = 30;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Optional<Outside> CHOSEN =
      Optional.ofNullable(System.getProperty("cofrap.site")).map(Outside::new);

  // Without digits, which would look like a code in a log.
  private final String run = UUID.randomUUID().toString().replaceAll("[0-9-]", "") + "-";
  private final Client client;

  private Outside(String address) {
    client = new Client(path -> address + path);
  }

  /** The one that these tests were given, if they were. */
  public static Optional<Outside> chosen() {
    return CHOSEN;
  }

  /** What makes the names of this run its own: the accounts of others stay there. */
  String run() {
    return run;
  }

  @Override
  public Client client() {
    return client;
  }

  /** Time is what it is there; a code of one step ahead is accepted. */
  @Override
  public void reach(long step) {
    Await.until("step " + step, PATIENCE, () -> step <= now().getEpochSecond() / STEP_SECONDS + 1);
  }
}
