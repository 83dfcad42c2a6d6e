package fr.cofrap.accounts.features.deployment;

import fr.cofrap.accounts.features.http.Client;
import fr.cofrap.accounts.features.world.Site;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Several versions of the functions, each of which gets a call in its turn. */
public final class Turns implements Site {

  private final AtomicInteger calls = new AtomicInteger();
  private final Site first;
  private final Client client;

  /** In this order, again and again. */
  public Turns(List<? extends Beside> versions) {
    first = versions.get(0);
    client =
        new Client(path -> versions.get(calls.getAndIncrement() % versions.size()).address(path));
  }

  @Override
  public Client client() {
    return client;
  }

  @Override
  public Instant now() {
    return first.now();
  }

  @Override
  public void reach(long step) {
    first.reach(step);
  }
}
