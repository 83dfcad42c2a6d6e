package fr.cofrap.accounts.features.world;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table, seen from the database's side. */
public final class Table {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String WAITING =
      "select count(*) as n from pg_stat_activity where wait_event_type = 'Lock'";

  private static final String DISMISS =
      "select pg_terminate_backend(pid, 10000) as gone from pg_stat_activity"
          + " where wait_event_type = 'Lock'";

  private final Connector connector;

  /** Opens connections as somebody. */
  public interface Connector {
    /** Opens one. */
    Connection connect() throws SQLException;
  }

  public Table(Connector connector) {
    this.connector = connector;
  }

  /** The row of an account. */
  public Map<String, Object> row(String username) {
    List<Map<String, Object>> rows = query("select * from account where username = ?", username);
    if (rows.size() != 1) {
      throw new AssertionError(rows.size() + " rows for " + username);
    }
    return rows.get(0);
  }

  /** Every row, every column, as text. */
  public String text() {
    return query("select a::text as row from account a order by id").toString();
  }

  /** Reads rows. */
  public List<Map<String, Object>> query(String sql, Object... values) {
    try (Connection connection = connector.connect();
        PreparedStatement statement = prepare(connection, sql, values);
        ResultSet result = statement.executeQuery()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (result.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes rows, as somebody who has the right to. */
  public void change(String sql, Object... values) {
    try {
      attempt(sql, values);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tries to change something. */
  public void attempt(String sql, Object... values) throws SQLException {
    try (Connection connection = connector.connect();
        PreparedStatement statement = prepare(connection, sql, values)) {
      statement.execute();
    }
  }

  /** Runs a script of several statements. */
  public void run(String script) {
    try (Connection connection = connector.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(script);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** A row that nobody else can write for now. */
  public final class Held implements AutoCloseable {

    private final Connection connection;

    private Held(String username) {
      try {
        connection = connector.connect();
        connection.setAutoCommit(false);
        write("select id from account where username = ? for update", username);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Writes within the same transaction. */
    public void write(String sql, Object... values) {
      try (PreparedStatement statement = prepare(connection, sql, values)) {
        statement.execute();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Waits until so many writers stand in line behind this one. */
    public void awaitWriters(int count) {
      Await.until(
          count + " writers waiting for the row",
          PATIENCE,
          () -> (long) query(WAITING).get(0).get("n") >= count);
    }

    /**
     * Ends the connections of those who stand in line: what they were to write is never written.
     */
    public void dismissWriters() {
      if (!query(DISMISS).stream().allMatch(writer -> (boolean) writer.get("gone"))) {
        throw new AssertionError("a writer is still there");
      }
    }

    /** Lets the others write. */
    @Override
    public void close() {
      try {
        connection.commit();
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Keeps everybody else from writing a row until it is released. */
  public Held hold(String username) {
    return new Held(username);
  }
}
