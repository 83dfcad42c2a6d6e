package fr.cofrap.accounts.features.deployment;

import fr.cofrap.accounts.features.http.Client;
import fr.cofrap.accounts.features.world.Await;
import fr.cofrap.accounts.features.world.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The three functions once more, with another address of the database. */
public final class OtherFunctions implements Site, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Deployment deployment;
  private final Map<String, Integer> ports = new LinkedHashMap<>();
  private final Map<String, JavaProcess> processes = new LinkedHashMap<>();
  private final Client client = new Client(path -> base(path.substring(path.lastIndexOf('/') + 1)));

  /** Starts them, and waits until they live. */
  public OtherFunctions(Deployment deployment, String database) {
    this.deployment = deployment;
    for (String function : Deployment.FUNCTIONS) {
      ports.put(function, Ports.free());
      Map<String, String> environment = new HashMap<>(deployment.environment(function));
      environment.put("COFRAP_PORT", String.valueOf(ports.get(function)));
      environment.put("COFRAP_DATABASE_URL", database);
      processes.put(function, JavaProcess.start(function, environment));
    }
    for (String function : Deployment.FUNCTIONS) {
      Await.until(function + " in service", PATIENCE, () -> Ports.accepts(ports.get(function)));
      Await.until(function + " alive", PATIENCE, () -> status(function, "/_/health") == 200);
    }
  }

  private String base(String function) {
    return "http://localhost:" + ports.get(function) + "/";
  }

  /** What a function says of itself. */
  public int status(String function, String path) {
    return new Client(it -> "http://localhost:" + ports.get(function) + it).get(path).status();
  }

  /** Everything that they wrote so far. */
  public String output() {
    return processes.values().stream().map(JavaProcess::output).collect(Collectors.joining("\n"));
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
    processes.values().forEach(JavaProcess::kill);
  }
}
