package fr.cofrap.accounts.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {

  @TempDir private Path folder;

  /** Such a database, which is what an embedded one is by itself, would flatter every figure. */
  @Test
  void aDatabaseThatLetsAnybodyInIsSeen() throws Exception {
    try (EmbeddedPostgres open =
            EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.toFile())
                .setPgBinaryResolver(SiteTest::binaries)
                .start();
        Connection owner = open.getPostgresDatabase().getConnection();
        Statement statement = owner.createStatement();
        ResultSet doors = statement.executeQuery(Site.OPEN_DOORS)) {
      doors.next();
      assertThat(doors.getInt(1)).isPositive();
    }
  }

  /** The first of them: a packaged module brings its libraries a second time. */
  private static InputStream binaries(String system, String hardware) {
    String name = "/postgres-%s-%s.txz".formatted(system, hardware).toLowerCase(Locale.ROOT);
    return SiteTest.class.getResourceAsStream(name);
  }
}
