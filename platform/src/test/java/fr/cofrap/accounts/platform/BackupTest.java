package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.demo.Demo;
import fr.cofrap.accounts.demo.DemoSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scripts of the roles database and backup, against a real PostgreSQL. */
class BackupTest {

  private static final String ROLES = "ansible/roles/";
  private static final String STORE = "functions/store/src/main/resources/store/";

  private DebianPostgres postgres;
  private Path scripts;
  private Path backups;

  @BeforeEach
  void prepareTheDatabase() throws IOException {
    postgres = DebianPostgres.start();
    scripts = postgres.folder("scripts");
    backups = postgres.folder("backups");
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
    prepare().orThrow();
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  private Command prepare() {
    Map<String, String> environment = new HashMap<>(postgres.client("postgres", "cofrap"));
    environment.put("FUNCTIONS_PASSWORD", DebianPostgres.password("cofrap_functions"));
    environment.put("BACKUP_PASSWORD", DebianPostgres.password("cofrap_backup"));
    return postgres.run(
        environment, "psql", "--no-psqlrc", "--quiet", "--file=" + scripts.resolve("prepare.sql"));
  }

  private Command script(String role, String... words) {
    Map<String, String> environment = new HashMap<>(postgres.client(role, "cofrap"));
    environment.put("BACKUP_DIRECTORY", backups.toString());
    environment.put("BACKUP_RETENTION_DAYS", "14");
    String[] command = words.clone();
    command[0] = scripts.resolve(words[0]).toString();
    return postgres.run(environment, command);
  }

  private Command backup() {
    return script("cofrap_backup", "backup.sh");
  }

  private Command restore(String name) {
    return script("postgres", "restore.sh", name);
  }

  private Command sql(String role, String statement) {
    return postgres.as(
        role, "cofrap", "psql", "--no-psqlrc", "--set=ON_ERROR_STOP=1", "-c", statement);
  }

  private void insert(String... names) {
    for (String name : names) {
      sql(
              "cofrap_functions",
              "insert into account (username, pending_password, pending_gendate) values ('%s', 'p', 1)"
                  .formatted(name))
          .orThrow();
    }
  }

  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.list(backups)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(".dump"))
          .sorted()
          .toList();
    }
  }

  @Test
  void aDatabaseThatIsReadyStaysAsItIs() {
    insert("ana");
    List<String> before = postgres.rows();
    prepare().orThrow();
    assertThat(postgres.rows()).isEqualTo(before);
  }

  @Test
  void eachRoleMayDoWhatItIsForAndNothingElse() {
    insert("ana");
    assertThat(sql("cofrap_functions", "delete from account").output())
        .contains("permission denied");
    assertThat(sql("cofrap_functions", "create table t ()").output()).contains("permission denied");
    assertThat(sql("cofrap_backup", "select from account").code()).isZero();
    assertThat(sql("cofrap_backup", "update account set misses = 1").output())
        .contains("permission denied");
    assertThat(sql("cofrap_backup", "create table t ()").output()).contains("permission denied");
  }

  @Test
  void aRestoredCopyHasEveryRowOfTheOriginal() {
    insert("ana", "bob", "chloé");
    List<String> saved = postgres.rows();
    assertThat(backup().orThrow()).contains("vérifiée", "3 comptes");
    insert("dan");
    sql("postgres", "delete from account where username = 'ana'").orThrow();
    sql("postgres", "update account set pending_password = 'other'").orThrow();
    assertThat(restore("latest").orThrow()).contains("3 comptes");
    assertThat(postgres.rows()).isEqualTo(saved);
    // numbers go on where they were, and the functions keep their rights
    insert("eve");
    assertThat(postgres.rows()).hasSize(4);
  }

  @Test
  void anAccountCreatedBeforeOpensAfter() throws Exception {
    Path data = Files.createTempDirectory("functions");
    String url =
        postgres
            .url()
            .replace(
                "jdbc:postgresql://",
                "postgresql://postgres:" + DebianPostgres.password("postgres") + "@");
    Map<String, String> settings =
        Map.of("COFRAP_PORT", "0", "COFRAP_DATA", data.toString(), "COFRAP_DATABASE_URL", url);
    try (Demo demo = Demo.start(DemoSettings.from(settings), step -> {})) {
      Holder holder = Holder.create("avant.sauvegarde", demo.port());
      assertThat(holder.signIn()).isEqualTo(200);
      backup().orThrow();
      sql("postgres", "truncate account").orThrow();
      assertThat(holder.signIn()).isEqualTo(401);
      restore("latest").orThrow();
      assertThat(holder.signIn()).isEqualTo(200);
    }
  }

  @Test
  void aCopyTooOldGoesButNeverTheNewest() throws IOException {
    Files.writeString(backups.resolve("cofrap-20200101T000000Z.dump"), "old");
    Files.writeString(backups.resolve("cofrap-20200101T000000Z.dump.sha256"), "old");
    Files.writeString(backups.resolve("cofrap-29990101T000000Z.dump"), "young");
    assertThat(backup().orThrow()).contains("Effacée");
    assertThat(kept()).hasSize(2).doesNotContain("cofrap-20200101T000000Z.dump");
    assertThat(backups.resolve("cofrap-20200101T000000Z.dump.sha256")).doesNotExist();
  }

  @Test
  void aDatabaseThatIsAwayLeavesNoCopyAndNoOtherGoes() throws IOException {
    Files.writeString(backups.resolve("cofrap-20200101T000000Z.dump"), "old");
    sql("postgres", "alter role cofrap_backup nologin").orThrow();
    Command missed = backup();
    assertThat(missed.code()).isNotZero();
    assertThat(missed.output()).contains("Sauvegarde manquée").doesNotContain("secret-of");
    assertThat(kept()).containsExactly("cofrap-20200101T000000Z.dump");
  }

  @Test
  void aDamagedOrUnknownCopyIsRefusedAndNothingChanges() throws IOException {
    insert("ana");
    backup().orThrow();
    insert("bob");
    List<String> present = postgres.rows();
    Path copy = backups.resolve(kept().get(0));
    byte[] bytes = Files.readAllBytes(copy);
    bytes[bytes.length / 2] ^= 1;
    Files.write(copy, bytes);
    assertThat(restore("latest").output()).contains("Restauration refusée", "somme de contrôle");
    assertThat(restore("cofrap-20200101T000000Z.dump").output()).contains("n’existe pas");
    assertThat(restore("../../etc/passwd").output()).contains("n’est pas le nom");
    assertThat(postgres.rows()).isEqualTo(present);
  }

  @Test
  void aCopyCutShortLeavesTheTableAsItWas() throws IOException {
    insert("ana");
    backup().orThrow();
    insert("bob");
    List<String> present = postgres.rows();
    String name = kept().get(0);
    Command.run(
            Map.of(),
            backups,
            "",
            "bash",
            "-c",
            "truncate -s -200 %1$s && sha256sum %1$s > %1$s.sha256".formatted(name))
        .orThrow();
    assertThat(restore(name).output()).contains("Restauration refusée");
    assertThat(postgres.rows()).isEqualTo(present);
  }
}
