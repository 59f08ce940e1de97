package nyvej.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A tag table: an event with three tags is appended if none with the client's own tag came since the client's last. */
final class TagTableSide implements Side {

  private final String run = UUID.randomUUID().toString();
  private final TagTable table;
  private final long[] known = new long[MOST_CLIENTS];

  /** @param arguments the URL, and how many events it has at least */
  TagTableSide(List<String> arguments) {
    table = new TagTable(arguments.get(0), Long.parseLong(arguments.get(1)));
    Arrays.fill(known, table.last());
  }

  @Override
  public void work(int client) {
    known[client] = table.append(Measured.texts(Measured.tags(run + client, client)), known[client], Payloads.any());
    if (known[client] < 0) {
      throw new IllegalStateException("nobody else has this tag");
    }
  }

  @Override
  public void check(long times) {
    table.check(times);
  }

  @Override
  public void close() {
    table.close();
  }
}
