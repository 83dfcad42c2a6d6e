package fr.cofrap.accounts.features.deployment;

import fr.cofrap.accounts.features.http.Client;
import fr.cofrap.accounts.features.world.Await;
import fr.cofrap.accounts.features.world.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The deployment, with some of its functions once more, which are asked in place of the others. */
public abstract class Beside implements Site, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Deployment deployment;
  private final Map<String, Integer> ports = new HashMap<>();
  private final Map<String, JavaProcess> processes = new LinkedHashMap<>();
  private final Client client = new Client(this::address);

  Beside(Deployment deployment) {
    this.deployment = deployment;
  }

  /** What a function is told, with a port of its own. */
  final Map<String, String> environment(String function) {
    ports.put(function, Ports.free());
    Map<String, String> environment = new HashMap<>(deployment.environment(function));
    environment.put("COFRAP_PORT", String.valueOf(ports.get(function)));
    return environment;
  }

  /** Takes a function in that was just started. */
  final void add(String function, JavaProcess process) {
    processes.put(function, process);
  }

  /** Waits until a function says that all is well. */
  final void await(String function, String path) {
    Await.until(function + " in service", PATIENCE, () -> Ports.accepts(port(function)));
    Await.until(function + path, PATIENCE, () -> status(function, path) == 200);
  }

  final int port(String function) {
    return ports.get(function);
  }

  /** What a function says of itself. */
  public final int status(String function, String path) {
    return new Client(it -> base(function) + it).get(path).status();
  }

  private String base(String function) {
    return "http://localhost:" + ports.get(function);
  }

  final String address(String path) {
    String function = path.substring(path.lastIndexOf('/') + 1);
    return ports.containsKey(function) ? base(function) + "/" : deployment.address(path);
  }

  /** Everything that they wrote so far. */
  public final String output() {
    return String.join("\n", processes.values().stream().map(JavaProcess::output).toList());
  }

  @Override
  public final Client client() {
    return client;
  }

  @Override
  public final Instant now() {
    return deployment.now();
  }

  @Override
  public final void reach(long step) {
    deployment.reach(step);
  }

  @Override
  public void close() {
    processes.values().forEach(JavaProcess::kill);
  }
}
