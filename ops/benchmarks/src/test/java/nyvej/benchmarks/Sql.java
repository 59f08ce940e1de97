package nyvej.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** PostgreSQL with as many connections as serve it best on two cores. */
final class Sql implements AutoCloseable {

  private static final int CONNECTIONS = 32;

  private final HikariDataSource source;

  /** Something to do with a connection. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  Sql(String url) {
    this(url, "TRANSACTION_READ_COMMITTED");
  }

  Sql(String url, String isolation) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setTransactionIsolation(isolation);
    source = new HikariDataSource(config);
  }

  HikariDataSource source() {
    return source;
  }

  <T> T with(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String statements) {
    with(connection -> {
      try (var statement = connection.createStatement()) {
        return statement.execute(statements);
      }
    });
  }

  long number(String query, Object... parameters) {
    return with(connection -> number(connection, query, parameters));
  }

  /** What a query answers with in its only row; −1 if there is none or it is null. */
  static long number(Connection connection, String query, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        if (!result.next()) {
          return -1;
        }
        long number = result.getLong(1);
        return result.wasNull() ? -1 : number;
      }
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
