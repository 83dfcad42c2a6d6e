package fr.cofrap.accounts.features.deployment;

import java.net.URI;
import java.util.Map;

/** The deployment, with one of its functions again, whose talk with the database is counted. */
public final class CountedSite extends Beside {

  private static final String DATABASE = "COFRAP_DATABASE_URL";

  private final CountingRelay relay;

  /** Starts this function beside the others. */
  public CountedSite(Deployment deployment, String counted) {
    super(deployment);
    Map<String, String> environment = environment(counted);
    String direct = environment.get(DATABASE);
    int database = URI.create(direct.substring("jdbc:".length())).getPort();
    relay = new CountingRelay(database);
    environment.put(DATABASE, direct.replace(":" + database, ":" + relay.port()));
    add(counted, JavaProcess.start(counted, environment));
    await(counted, "/_/ready");
  }

  /** How many round trips to the database there have been. */
  public int roundTrips() {
    return relay.turns();
  }

  @Override
  public void close() {
    super.close();
    relay.close();
  }
}
