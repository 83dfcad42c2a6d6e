package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.demo.Demo;
import fr.cofrap.accounts.demo.DemoSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of the roles database and backup, against a real PostgreSQL. */
class BackupTest {

  private PreparedDatabase database;

  @BeforeEach
  void prepareTheDatabase() throws IOException {
    database = PreparedDatabase.start();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void aDatabaseThatIsReadyStaysAsItIs() {
    database.insert("ana");
    List<String> before = database.rows();
    database.prepare().orThrow();
    assertThat(database.rows()).isEqualTo(before);
  }

  @Test
  void eachRoleMayDoWhatItIsForAndNothingElse() {
    database.insert("ana");
    assertThat(database.sql("cofrap_functions", "delete from account").output())
        .contains("permission denied");
    assertThat(database.sql("cofrap_functions", "create table t ()").output())
        .contains("permission denied");
    assertThat(database.sql("cofrap_backup", "select from account").code()).isZero();
    assertThat(database.sql("cofrap_backup", "update account set misses = 1").output())
        .contains("permission denied");
    assertThat(database.sql("cofrap_backup", "create table t ()").output())
        .contains("permission denied");
  }

  @Test
  void aRestoredCopyHasEveryRowOfTheOriginal() {
    database.insert("ana", "bob", "chloé");
    List<String> saved = database.rows();
    assertThat(database.backup().orThrow()).contains("vérifiée", "3 comptes");
    database.insert("dan");
    database.sql("postgres", "delete from account where username = 'ana'").orThrow();
    database.sql("postgres", "update account set pending_password = 'other'").orThrow();
    assertThat(database.restore("latest").orThrow()).contains("3 comptes");
    assertThat(database.rows()).isEqualTo(saved);
    // numbers go on where they were, and the functions keep their rights
    database.insert("eve");
    assertThat(database.rows()).hasSize(4);
  }

  @Test
  void anAccountCreatedBeforeOpensAfter() throws Exception {
    Path data = Files.createTempDirectory("functions");
    Map<String, String> settings =
        Map.of(
            "COFRAP_PORT",
            "0",
            "COFRAP_DATA",
            data.toString(),
            "COFRAP_DATABASE_URL",
            database.url());
    try (Demo demo = Demo.start(DemoSettings.from(settings), step -> {})) {
      Holder holder = Holder.create("avant.sauvegarde", demo.port());
      assertThat(holder.signIn()).isEqualTo(200);
      database.backup().orThrow();
      database.sql("postgres", "truncate account").orThrow();
      assertThat(holder.signIn()).isEqualTo(401);
      database.restore("latest").orThrow();
      assertThat(holder.signIn()).isEqualTo(200);
    }
  }

  @Test
  void aCopyTooOldGoesButNeverTheNewest() throws IOException {
    Files.writeString(database.copy("cofrap-20200101T000000Z.dump"), "old");
    Files.writeString(database.copy("cofrap-20200101T000000Z.dump.sha256"), "old");
    Files.writeString(database.copy("cofrap-29990101T000000Z.dump"), "young");
    assertThat(database.backup().orThrow()).contains("Effacée");
    assertThat(database.kept()).hasSize(2).doesNotContain("cofrap-20200101T000000Z.dump");
    assertThat(database.copy("cofrap-20200101T000000Z.dump.sha256")).doesNotExist();
  }

  @Test
  void theNewestCopyStaysWhateverItsAge() throws IOException {
    Files.writeString(database.copy("cofrap-20200101T000000Z.dump"), "old");
    database.backup(Map.of("BACKUP_RETENTION_DAYS", "0")).orThrow();
    assertThat(database.kept()).hasSize(1).doesNotContain("cofrap-20200101T000000Z.dump");
  }

  @Test
  void aCopyThatIsNotTheOriginalIsNotKept() throws IOException {
    database.insert("ana", "bob");
    // what bash reads before a script: a restoration that loses a row
    Path faulty = database.copy("faulty");
    Files.writeString(
        faulty,
        "pg_restore() { command pg_restore \"$@\" && psql -qc 'delete from account where id = 1'; }");
    Command missed = database.backup(Map.of("BASH_ENV", faulty.toString()));
    assertThat(missed.code()).isNotZero();
    assertThat(missed.output()).contains("Sauvegarde manquée", "diffère de l’original");
    assertThat(database.kept()).isEmpty();
  }

  @Test
  void aDatabaseThatIsAwayLeavesNoCopyAndNoOtherGoes() throws IOException {
    Files.writeString(database.copy("cofrap-20200101T000000Z.dump"), "old");
    database.sql("postgres", "alter role cofrap_backup nologin").orThrow();
    Command missed = database.backup();
    assertThat(missed.code()).isNotZero();
    assertThat(missed.output()).contains("Sauvegarde manquée").doesNotContain("secret-of");
    assertThat(database.kept()).containsExactly("cofrap-20200101T000000Z.dump");
  }

  @Test
  void aDamagedOrUnknownCopyIsRefusedAndNothingChanges() throws IOException {
    database.insert("ana");
    database.backup().orThrow();
    database.insert("bob");
    List<String> present = database.rows();
    Path copy = database.copy(database.kept().get(0));
    byte[] bytes = Files.readAllBytes(copy);
    bytes[bytes.length / 2] ^= 1;
    Files.write(copy, bytes);
    assertThat(database.restore("latest").output())
        .contains("Restauration refusée", "somme de contrôle");
    assertThat(database.restore("cofrap-20200101T000000Z.dump").output()).contains("n’existe pas");
    assertThat(database.restore("../../etc/passwd").output()).contains("n’est pas le nom");
    assertThat(database.rows()).isEqualTo(present);
  }

  @Test
  void aNetworkThatLetsANewPodInLateIsWaitedFor() throws IOException {
    database.insert("ana");
    try (LateNetwork late = database.lately(Duration.ofSeconds(5))) {
      Map<String, String> pod = Map.of("PGPORT", String.valueOf(late.port()));
      assertThat(database.backup(pod).orThrow()).contains("1 comptes");
    }
    try (LateNetwork late = database.lately(Duration.ofSeconds(5))) {
      Map<String, String> pod = Map.of("PGPORT", String.valueOf(late.port()));
      assertThat(database.restore("latest", pod).orThrow()).contains("1 comptes");
    }
  }

  @Test
  void aDatabaseThatNeverAnswersIsNotWaitedForForEver() throws IOException {
    try (LateNetwork never = database.lately(Duration.ofDays(1))) {
      Map<String, String> pod =
          Map.of("PGPORT", String.valueOf(never.port()), "BACKUP_PATIENCE", "2");
      assertThat(database.backup(pod).output()).contains("Sauvegarde manquée");
    }
  }

  /** Cut in its rows, or so short that nothing of it can be read. */
  @ParameterizedTest
  @ValueSource(strings = {"-200", "20"})
  void aCopyCutShortLeavesTheTableAsItWas(String size) throws IOException {
    database.insert("ana");
    database.backup().orThrow();
    database.insert("bob");
    List<String> present = database.rows();
    String name = database.kept().get(0);
    Command.run(
            Map.of(),
            database.copy(name).getParent(),
            "",
            "bash",
            "-c",
            "truncate -s %2$s %1$s && sha256sum %1$s > %1$s.sha256".formatted(name, size))
        .orThrow();
    assertThat(database.restore(name).output()).contains("Restauration refusée");
    assertThat(database.rows()).isEqualTo(present);
  }
}
