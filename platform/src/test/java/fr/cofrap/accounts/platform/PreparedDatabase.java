package fr.cofrap.accounts.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A database that the role database made ready, with the scripts of the role backup beside it. */
final class PreparedDatabase implements AutoCloseable {

  private static final String ROLES = "ansible/roles/";
  private static final String STORE = "functions/store/src/main/resources/store/";

  private final DebianPostgres postgres;
  private final Path scripts;
  private final Path backups;

  private PreparedDatabase(DebianPostgres postgres, Path scripts, Path backups) {
    this.postgres = postgres;
    this.scripts = scripts;
    this.backups = backups;
  }

  static PreparedDatabase start() throws IOException {
    return start(Map.of());
  }

  /** With other texts than today's for some of the SQL of the store. */
  static PreparedDatabase start(Map<String, String> texts) throws IOException {
    DebianPostgres postgres = DebianPostgres.start();
    Path scripts = postgres.folder("scripts");
    for (String file :
        List.of(
            ROLES + "database/files/prepare.sql",
            STORE + "schema.sql",
            STORE + "role.sql",
            ROLES + "backup/files/backup.sh",
            ROLES + "backup/files/restore.sh")) {
      Path source = Repository.ROOT.resolve(file);
      Files.copy(source, scripts.resolve(source.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    }
    PreparedDatabase database = new PreparedDatabase(postgres, scripts, postgres.folder("backups"));
    database.prepare(texts);
    return database;
  }

  /** Makes it ready again with other texts, as the role of another version would. */
  void prepare(Map<String, String> texts) throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(scripts.resolve(text.getKey()), text.getValue());
    }
    prepare().orThrow();
  }

  @Override
  public void close() {
    postgres.close();
  }

  Command prepare() {
    Map<String, String> environment = new HashMap<>(postgres.client("postgres", "cofrap"));
    environment.put("FUNCTIONS_PASSWORD", DebianPostgres.password("cofrap_functions"));
    environment.put("BACKUP_PASSWORD", DebianPostgres.password("cofrap_backup"));
    return postgres.run(
        environment, "psql", "--no-psqlrc", "--quiet", "--file=" + scripts.resolve("prepare.sql"));
  }

  private Command script(String role, Map<String, String> more, String... words) {
    Map<String, String> environment = new HashMap<>(postgres.client(role, "cofrap"));
    environment.put("BACKUP_DIRECTORY", backups.toString());
    environment.put("BACKUP_RETENTION_DAYS", "14");
    environment.putAll(more);
    String[] command = words.clone();
    command[0] = scripts.resolve(words[0]).toString();
    return postgres.run(environment, command);
  }

  Command backup() {
    return backup(Map.of());
  }

  /** With other settings than those of the role. */
  Command backup(Map<String, String> settings) {
    return script("cofrap_backup", settings, "backup.sh");
  }

  Command restore(String name) {
    return restore(name, Map.of());
  }

  Command restore(String name, Map<String, String> settings) {
    return script("postgres", settings, "restore.sh", name);
  }

  /** Reached by a new pod of K3s, in some seconds. */
  LateNetwork lately(Duration delay) throws IOException {
    return LateNetwork.to(postgres.port(), delay);
  }

  /** Its own answer to the question of the role database. */
  String isPrepared() {
    Object variables =
        Manifests.load(Repository.text(ROLES + "database/vars/main.yml")).get(0).tree();
    String question = "--command=" + Tree.text(variables, "database_question");
    return postgres
        .as("postgres", "cofrap", "psql", "--no-psqlrc", "--tuples-only", "--no-align", question)
        .orThrow()
        .strip();
  }

  Command sql(String role, String statement) {
    return postgres.as(
        role, "cofrap", "psql", "--no-psqlrc", "--set=ON_ERROR_STOP=1", "-c", statement);
  }

  void insert(String... names) {
    for (String name : names) {
      sql(
              "cofrap_functions",
              "insert into account (username, pending_password, pending_gendate) values ('%s', 'p', 1)"
                  .formatted(name))
          .orThrow();
    }
  }

  List<String> kept() throws IOException {
    try (Stream<Path> files = Files.list(backups)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(".dump"))
          .sorted()
          .toList();
    }
  }

  List<String> rows() {
    return postgres.rows();
  }

  /** As its owner, for a demonstration. */
  String url() {
    return postgres.url() + "?user=postgres&password=" + DebianPostgres.password("postgres");
  }

  Path copy(String name) {
    return backups.resolve(name);
  }
}
