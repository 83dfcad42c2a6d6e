package fr.cofrap.accounts.features.deployment;

import java.util.Map;

/** The three functions of the version before, beside those of today. */
public final class OlderFunctions extends Beside {

  /** Starts them on a table, and waits until they are ready. */
  public OlderFunctions(Deployment deployment, String database) {
    super(deployment);
    for (String function : Deployment.FUNCTIONS) {
      Map<String, String> environment = environment(function);
      environment.put("COFRAP_DATABASE_URL", database);
      add(function, VersionBefore.get().start(function, environment));
    }
    for (String function : Deployment.FUNCTIONS) {
      await(function, "/_/ready");
    }
  }

  /** A script of the store of that version. */
  public static String script(String name) {
    return VersionBefore.get().script(name);
  }
}
