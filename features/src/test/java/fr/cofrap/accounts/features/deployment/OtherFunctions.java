package fr.cofrap.accounts.features.deployment;

import java.util.Map;

/** The three functions once more, with another address of the database. */
public final class OtherFunctions extends Beside {

  /** Starts them, and waits until they live. */
  public OtherFunctions(Deployment deployment, String database) {
    super(deployment);
    for (String function : Deployment.FUNCTIONS) {
      Map<String, String> environment = environment(function);
      environment.put("COFRAP_DATABASE_URL", database);
      add(function, JavaProcess.start(function, environment));
    }
    for (String function : Deployment.FUNCTIONS) {
      await(function, "/_/health");
    }
  }
}
