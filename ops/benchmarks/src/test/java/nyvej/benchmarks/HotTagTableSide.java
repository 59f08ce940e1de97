package nyvej.benchmarks;

import java.util.List;
import java.util.UUID;

/** A tag table with one tag that all writers decide by; each tries until its event names the last one before it. */
final class HotTagTableSide implements Side {

  private final String[] tags = Measured.texts(Measured.tags("hot" + UUID.randomUUID(), 0));
  private final TagTable table;

  /** @param arguments the URL, and how many events it has at least */
  HotTagTableSide(List<String> arguments) {
    table = new TagTable(arguments.get(0), Long.parseLong(arguments.get(1)));
  }

  @Override
  public void work(int client) {
    long known;
    do {
      known = table.last(tags[0]);
    } while (table.append(tags, known, known + " " + Payloads.any().substring(20)) < 0);
  }

  @Override
  public void check(long times) {
    table.check(times);
    long violations = table.sql().number("""
        SELECT count(*) FROM (
          SELECT split_part(payload, ' ', 1)::bigint AS known, lag(position, 1, -1) OVER (ORDER BY position) AS last
          FROM events JOIN tags USING (position) WHERE tag = ?) AS decisions
        WHERE known <> last""", tags[0]);
    if (violations != 0) {
      throw new IllegalStateException(violations + " were decided by something else than what came before");
    }
  }

  @Override
  public void close() {
    table.close();
  }
}
