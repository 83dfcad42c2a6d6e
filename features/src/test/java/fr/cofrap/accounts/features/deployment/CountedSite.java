package fr.cofrap.accounts.features.deployment;

import fr.cofrap.accounts.features.http.Client;
import fr.cofrap.accounts.features.world.Await;
import fr.cofrap.accounts.features.world.Site;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The deployment, with one of its functions again, whose talk with the database is counted. */
public final class CountedSite implements Site, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Deployment deployment;
  private final int port = Ports.free();
  private final CountingRelay relay;
  private final JavaProcess process;
  private final Client client;

  /** Starts this function beside the others. */
  public CountedSite(Deployment deployment, String counted) {
    this.deployment = deployment;
    client = new Client(path -> path.endsWith("/" + counted) ? base() + "/" : elsewhere(path));
    Map<String, String> environment = new HashMap<>(deployment.environment(counted));
    String direct = environment.get("COFRAP_DATABASE_URL");
    int database = URI.create(direct.substring("jdbc:".length())).getPort();
    relay = new CountingRelay(database);
    environment.put("COFRAP_PORT", String.valueOf(port));
    environment.put("COFRAP_DATABASE_URL", direct.replace(":" + database, ":" + relay.port()));
    process = JavaProcess.start(counted, environment);
    Client watcher = new Client(path -> base() + path);
    Await.until("counted in service", PATIENCE, () -> Ports.accepts(port));
    Await.until("counted ready", PATIENCE, () -> watcher.get("/_/ready").status() == 200);
  }

  private String base() {
    return "http://localhost:" + port;
  }

  private String elsewhere(String path) {
    return deployment.address(path);
  }

  /** How many round trips to the database there have been. */
  public int roundTrips() {
    return relay.turns();
  }

  @Override
  public Client client() {
    return client;
  }

  @Override
  public Instant now() {
    return deployment.now();
  }

  @Override
  public void reach(long step) {
    deployment.reach(step);
  }

  @Override
  public void close() {
    process.kill();
    relay.close();
  }
}
