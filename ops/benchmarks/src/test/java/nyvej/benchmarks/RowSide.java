package nyvej.benchmarks;

import java.util.List;
import java.util.UUID;

/** One INSERT for each event, with nothing checked: what PostgreSQL takes at most. */
final class RowSide implements Side {

  private final Sql sql;
  private final long before;

  /** @param arguments the URL */
  RowSide(List<String> arguments) {
    sql = new Sql(arguments.getFirst());
    sql.execute("""
        CREATE TABLE IF NOT EXISTS inserted
          (position bigserial PRIMARY KEY, id uuid NOT NULL, tags text[] NOT NULL, payload text NOT NULL)""");
    before = sql.number("SELECT coalesce(max(position), 0) FROM inserted");
  }

  @Override
  public void work(int client) {
    String[] tags = Measured.texts(Measured.tags("c" + client, client));
    sql.with(connection -> {
      try (var insert = connection.prepareStatement("INSERT INTO inserted (id, tags, payload) VALUES (?, ?, ?)")) {
        insert.setObject(1, UUID.randomUUID());
        insert.setArray(2, connection.createArrayOf("text", tags));
        insert.setString(3, Payloads.any());
        return insert.executeUpdate();
      }
    });
  }

  @Override
  public void check(long times) {
    long found = sql.number("SELECT count(*) FROM inserted WHERE position > ?", before);
    if (found != times) {
      throw new IllegalStateException(times + " inserts were acknowledged, and " + found + " rows are there");
    }
  }

  @Override
  public void close() {
    sql.close();
  }
}
