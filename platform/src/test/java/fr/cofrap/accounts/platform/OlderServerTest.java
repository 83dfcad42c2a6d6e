package fr.cofrap.accounts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A database that is not the cluster's may be older than the image whose tools save it. */
class OlderServerTest {

  /** postgres/postgres, src/bin/pg_dump/pg_backup_archiver.c, from 17 on. */
  private static final String SEVENTEEN =
      "pg_restore() { command pg_restore \"$@\" | sed '/^SET lock_timeout/aSET transaction_timeout = 0;'; }";

  @Test
  void takesBackTheCopyThatNewerToolsUnpack() throws IOException {
    try (PreparedDatabase database = PreparedDatabase.start()) {
      database.insert("ana");
      List<String> saved = database.rows();
      database.backup().orThrow();
      database.insert("bob");
      Path newer = Files.writeString(database.copy("newer"), SEVENTEEN);
      String said = database.restore("latest", Map.of("BASH_ENV", newer.toString())).orThrow();
      assertThat(said).contains("1 comptes");
      assertThat(database.rows()).isEqualTo(saved);
    }
  }
}
