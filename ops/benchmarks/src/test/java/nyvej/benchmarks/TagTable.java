package nyvej.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * What one would build on PostgreSQL for the same purpose: a table of events and a table of their tags, SERIALIZABLE. An append
 * is one statement, so that it needs one round trip; it is tried again as PostgreSQL asks.
 */
final class TagTable implements AutoCloseable {

  private static final String APPEND = """
      WITH added AS (
        INSERT INTO events (id, name, version, at, payload)
        SELECT ?, 'measured', '1', now(), ? WHERE NOT EXISTS (SELECT FROM tags WHERE tag = ? AND position > ?)
        RETURNING position),
      tagged AS (INSERT INTO tags SELECT tag, position FROM added, unnest(?) AS tag)
      SELECT position FROM added""";
  private static final String SERIALIZATION_FAILURE = "40001";

  private final Sql sql;
  private final long before;

  /** Fills it with so many events if it is empty. */
  TagTable(String url, long events) {
    sql = new Sql(url, "TRANSACTION_SERIALIZABLE");
    sql.execute("""
        CREATE TABLE IF NOT EXISTS events (position bigserial PRIMARY KEY, id uuid NOT NULL UNIQUE, name text NOT NULL,
          version text NOT NULL, at timestamptz NOT NULL, payload text NOT NULL);
        CREATE TABLE IF NOT EXISTS tags (tag text NOT NULL, position bigint NOT NULL, PRIMARY KEY (tag, position))""");
    if (events > 0 && last() == 0) {
      fill(events);
    }
    before = last();
  }

  private void fill(long events) {
    long subjects = events / Measured.OF_A_SUBJECT;
    sql.execute("""
        INSERT INTO events (id, name, version, at, payload)
          SELECT gen_random_uuid(), 'measured', '1', now(), left(repeat(md5(i::text), 10), 300)
          FROM generate_series(0, %d) i ORDER BY i;
        INSERT INTO tags SELECT 'need:f' || (position - 1) %% %d, position FROM events;
        INSERT INTO tags SELECT 'survivor:f' || (position - 1) %% %d, position FROM events;
        INSERT INTO tags SELECT 'area:' || ((position - 1) %% %d) %% %d, position FROM events""".formatted(events - 1,
        subjects, subjects, subjects, Measured.AREAS));
    sql.execute("VACUUM ANALYZE events, tags");
  }

  Sql sql() {
    return sql;
  }

  long last() {
    return sql.number("SELECT coalesce(max(position), 0) FROM events");
  }

  long last(String tag) {
    return tried(connection -> Sql.number(connection, "SELECT max(position) FROM tags WHERE tag = ?", tag));
  }

  /** Its position, or −1 if an event with the first tag came behind the one that is known. */
  long append(String[] tags, long known, String payload) {
    return tried(connection -> append(connection, tags, known, payload));
  }

  /** As often as PostgreSQL asks; of a statement that only reads too. */
  private long tried(Sql.Work<Long> work) {
    return sql.with(connection -> {
      while (true) {
        try {
          return work.on(connection);
        } catch (SQLException e) {
          if (!SERIALIZATION_FAILURE.equals(e.getSQLState())) {
            throw e;
          }
        }
      }
    });
  }

  private static long append(Connection connection, String[] tags, long known, String payload) throws SQLException {
    return Sql.number(connection, APPEND, UUID.randomUUID(), payload, tags[0], known,
        connection.createArrayOf("text", tags));
  }

  /** Fails unless so many events came since it was opened, each with its three tags. */
  void check(long times) {
    for (String counted : List.of("SELECT count(*) FROM events WHERE position > ?",
        "SELECT count(*) / 3 FROM tags WHERE position > ?")) {
      long found = sql.number(counted, before);
      if (found != times) {
        throw new IllegalStateException(times + " appends were acknowledged, and " + found + " are there");
      }
    }
  }

  @Override
  public void close() {
    sql.close();
  }
}
