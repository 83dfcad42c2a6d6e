package fr.cofrap.accounts.demo;

import fr.cofrap.accounts.runtime.settings.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Creates what a new database needs, as whoever owns it. */
final class Schema {

  private static final String FUNCTIONS = "cofrap_functions";

  private Schema() {}

  /** The table alone, in somebody's own database. */
  static void create(String url) throws IOException {
    try (Connection owner = Database.driver(url).getConnection()) {
      run(owner, script("schema.sql"));
    } catch (SQLException e) {
      throw new DemoException(
          "La base de COFRAP_DATABASE_URL ne répond pas ou refuse la table : " + e.getMessage());
    }
  }

  /** The table, and the functions' role with no right but those it needs. */
  static void create(Connection owner, String password) throws SQLException, IOException {
    run(owner, script("schema.sql"));
    run(
        owner,
        """
        do $$ begin
          if not exists (select from pg_roles where rolname = '%1$s') then
            create role %1$s login;
          end if;
        end $$;
        alter role %1$s password '%2$s';
        """
            .formatted(FUNCTIONS, password));
    run(owner, script("role.sql"));
  }

  /** The role that the functions connect as. */
  static String functions() {
    return FUNCTIONS;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String script(String name) throws IOException {
    try (InputStream in = Schema.class.getResourceAsStream("/store/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
