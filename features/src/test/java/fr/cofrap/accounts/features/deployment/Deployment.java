package fr.cofrap.accounts.features.deployment;

import fr.cofrap.accounts.features.http.Client;
import fr.cofrap.accounts.features.http.Reply;
import fr.cofrap.accounts.features.http.Request;
import fr.cofrap.accounts.features.world.Await;
import fr.cofrap.accounts.features.world.Folders;
import fr.cofrap.accounts.features.world.Site;
import fr.cofrap.accounts.features.world.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The three functions as a cluster runs them: each alone in a process, beside a database. */
public final class Deployment implements Site {

  /** The three functions. */
  public static final List<String> FUNCTIONS =
      List.of("generate-password", "generate-2fa", "authenticate");

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PREFIX = "/function/";

  private final Path folder = Folders.temporary();
  private final SecretFolder secrets = SecretFolder.create(folder.resolve("secrets"));
  private final OwnPostgres postgres =
      new OwnPostgres(folder.resolve("data"), secrets.databasePassword());
  private final Map<String, Integer> ports = new LinkedHashMap<>();
  private final Map<String, JavaProcess> processes = new LinkedHashMap<>();
  private final List<JavaProcess> started = new ArrayList<>();
  private final Map<String, Client> watchers = new LinkedHashMap<>();
  private final Client client = new Client(this::address);

  private static final class Holder {
    private static final Deployment INSTANCE = new Deployment();
  }

  private Deployment() {
    for (String function : FUNCTIONS) {
      ports.put(function, Ports.free());
      watchers.put(function, new Client(path -> base(function) + path));
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  private void close() {
    processes.values().forEach(JavaProcess::kill);
    postgres.stop();
    Folders.delete(folder);
  }

  /** The one deployment. */
  public static Deployment get() {
    return Holder.INSTANCE;
  }

  /** A function alone serves at its root what the gateway serves under its name. */
  String address(String path) {
    String function = path.substring(PREFIX.length());
    return base(function) + "/";
  }

  private String base(String function) {
    return "http://localhost:" + ports.get(function);
  }

  /** What a function's process is told. */
  public Map<String, String> environment(String function) {
    return Map.of(
        "COFRAP_PORT", String.valueOf(ports.getOrDefault(function, 0)),
        "COFRAP_DATABASE_URL", postgres.url(),
        "COFRAP_SECRETS", secrets.path().toString());
  }

  /** Starts those functions that do not run, all at once, and waits until they answer. */
  public void startFunctions() {
    for (String function : FUNCTIONS) {
      if (!processes.containsKey(function) || !processes.get(function).isAlive()) {
        JavaProcess process = JavaProcess.start(function, environment(function));
        processes.put(function, process);
        started.add(process);
      }
    }
    FUNCTIONS.forEach(this::awaitAlive);
  }

  private void awaitAlive(String function) {
    Await.until(
        function + " alive",
        PATIENCE,
        () -> processes.get(function).isAlive() && Ports.accepts(ports.get(function)));
    Await.until(function + " healthy", PATIENCE, () -> status(function, "/_/health") == 200);
  }

  /** The secrets of the functions. */
  public SecretFolder secrets() {
    return secrets;
  }

  /** Everything that the functions wrote so far, in all their lives. */
  public String output() {
    return started.stream().map(JavaProcess::output).collect(Collectors.joining("\n"));
  }

  /** Asks a function for something that no contract names. */
  public Reply send(String function, Request request) {
    return watchers.get(function).send(request);
  }

  /** Kills every function. */
  public void killFunctions() {
    processes.values().forEach(JavaProcess::kill);
  }

  /** Everything in service. */
  public Deployment serve() {
    postgres.start();
    startFunctions();
    FUNCTIONS.forEach(
        it -> Await.until(it + " ready", PATIENCE, () -> status(it, "/_/ready") == 200));
    return this;
  }

  /** Waits until a function that was asked to stop takes no more work. */
  public void awaitRefusalOfWork(String function) {
    Await.until(
        function + " takes no more work", PATIENCE, () -> status(function, "/_/health") == 503);
  }

  /** What a function says of itself. */
  public int status(String function, String path) {
    return watchers.get(function).get(path).status();
  }

  /** The process of a function. */
  public JavaProcess process(String function) {
    return processes.get(function);
  }

  /** Starts the database. */
  public void startDatabase() {
    postgres.start();
  }

  /** Stops the database. */
  public void stopDatabase() {
    postgres.stop();
  }

  /** The database itself. */
  public OwnPostgres postgres() {
    return postgres;
  }

  /** The table, as its owner sees it. */
  public Table table() {
    return postgres.table();
  }

  @Override
  public Client client() {
    return client;
  }

  /** Time cannot be moved here; a code of one step ahead is the newest there is. */
  @Override
  public void reach(long step) {
    if (step > newest() + 1) {
      throw new IllegalStateException("an account can be used three times here, no more");
    }
    Await.until("step " + step, PATIENCE, () -> step <= newest());
  }

  private long newest() {
    return now().getEpochSecond() / 30 + 1;
  }
}
