package nyvej.ops.server;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The positions (that is, ids) of all documents that can match a part of a query, and perhaps of some that don't.
 *
 * @param size about how many, known without reading them
 */
record Positions(long size, Supplier<Stream<Object>> stream) {

  static final Comparator<Positions> FEWEST_FIRST = Comparator.comparingLong(Positions::size);

  static Positions of(List<Object> positions) {
    return new Positions(positions.size(), positions::stream);
  }

  static Positions union(List<Positions> parts) {
    return new Positions(parts.stream().mapToLong(Positions::size).sum(),
        () -> parts.stream().flatMap(part -> part.stream().get()));
  }

  NavigableSet<Object> sorted() {
    NavigableSet<Object> sorted = new TreeSet<>(BsonType.INSTANCE);
    stream.get().forEach(sorted::add);
    return sorted;
  }
}
