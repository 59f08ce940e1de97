package nyvej.benchmarks;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A tag table: the ten events of one subject by one to three tags. */
final class SourceTagTableSide implements Side {

  private final TagTable table;
  private final long events;
  private final int tags;
  private final String query;

  /** @param arguments the URL, how many events it has at least, and by how many tags */
  SourceTagTableSide(List<String> arguments) {
    events = Long.parseLong(arguments.get(1));
    tags = Integer.parseInt(arguments.get(2));
    table = new TagTable(arguments.get(0), events);
    query = "SELECT position, id, name, version, at, payload FROM events JOIN tags t1 USING (position)"
        + " JOIN tags t2 USING (position)".repeat(tags > 1 ? 1 : 0)
        + " JOIN tags t3 USING (position)".repeat(tags > 2 ? 1 : 0)
        + " WHERE t1.tag = ?" + " AND t2.tag = ?".repeat(tags > 1 ? 1 : 0) + " AND t3.tag = ?".repeat(tags > 2 ? 1 : 0)
        + " ORDER BY position";
  }

  @Override
  public void work(int client) {
    long subject = ThreadLocalRandom.current().nextLong(events / Measured.OF_A_SUBJECT);
    String[] wanted = Measured.texts(Measured.tags(Measured.filled(subject), subject));
    int found = table.sql().with(connection -> {
      try (var statement = connection.prepareStatement(query)) {
        for (int i = 0; i < tags; i++) {
          statement.setString(i + 1, wanted[i]);
        }
        return rows(statement);
      }
    });
    if (found != Measured.OF_A_SUBJECT) {
      throw new IllegalStateException(found + " events of subject " + subject);
    }
  }

  private static int rows(PreparedStatement statement) throws SQLException {
    try (var result = statement.executeQuery()) {
      int rows = 0;
      while (result.next()) {
        rows += result.getString("payload").isEmpty() ? 0 : 1;
      }
      return rows;
    }
  }

  @Override
  public void check(long times) {
    // Each time was checked on its own.
  }

  @Override
  public void close() {
    table.close();
  }
}
