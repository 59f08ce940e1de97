package nyvej.ops.server;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds which documents can match a query from the indexes alone; whoever asks still checks each of them. Of several
 * conditions that all must hold the one with the fewest positions is used; {@code $or} needs an index in every branch.
 */
final class Planner {

  private final List<Index<Object>> indexes;
  private final IdRange ids;

  Planner(List<Index<Object>> indexes, IdRange ids) {
    this.indexes = indexes;
    this.ids = ids;
  }

  /** Empty when only a scan can tell. */
  Optional<Positions> plan(Document query) {
    return Stream.concat(wholeQuery(query), query.entrySet().stream().flatMap(this::part))
        .min(Positions.FEWEST_FIRST);
  }

  /** An index over several fields is asked for all of them at once. */
  private Stream<Positions> wholeQuery(Document query) {
    if (query.size() < 2 || !query.values().stream().allMatch(Planner::plain)) {
      return Stream.empty();
    }
    return indexes.stream().filter(index -> index.canHandle(query)).map(index -> of(index.getPositions(query)));
  }

  private Stream<Positions> part(Map.Entry<String, Object> part) {
    return switch (part.getKey()) {
      case "$and" -> clauses(part.getValue()).flatMap(clause -> plan(clause).stream());
      case "$or" -> any(clauses(part.getValue()).map(this::plan).toList()).stream();
      case String field when field.startsWith("$") -> Stream.empty();
      case String field -> conditions(part.getValue()).flatMap(condition -> lookUp(field, condition));
    };
  }

  private static Stream<Document> clauses(Object list) {
    return list instanceof Collection<?> clauses
        ? clauses.stream().filter(Document.class::isInstance).map(Document.class::cast)
        : Stream.empty();
  }

  private static Optional<Positions> any(List<Optional<Positions>> branches) {
    return branches.isEmpty() || branches.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(Positions.union(branches.stream().flatMap(Optional::stream).toList()));
  }

  private static Stream<Condition> conditions(Object value) {
    return value instanceof Document operators
        ? operators.entrySet().stream().flatMap(operator -> Condition.of(operator.getKey(), operator.getValue()))
        : Condition.of("$eq", value);
  }

  private Stream<Positions> lookUp(String field, Condition condition) {
    return indexes.stream().filter(index -> index.getKeys().getFirst().getKey().equals(field))
        .flatMap(index -> lookUp(index, field, condition).stream());
  }

  private Optional<Positions> lookUp(Index<Object> index, String field, Condition condition) {
    if (index instanceof SecondaryIndex secondary) {
      return Optional.of(secondary.positions(condition, ids));
    }
    return condition.asQuery(field).filter(index::canHandle).map(query -> of(index.getPositions(query)));
  }

  private static Positions of(Iterable<Object> positions) {
    List<Object> list = new ArrayList<>();
    positions.forEach(list::add);
    return Positions.of(list);
  }

  /** Values that an index holds as they are: no lists, documents or patterns, and no null, which a missing field is too. */
  private static boolean plain(Object value) {
    return switch (value) {
      case null -> false;
      case String _,Number _,Boolean _,Instant _,ObjectId _,UUID _,BinData _ -> true;
      case Object _ -> false;
    };
  }

  /** A condition on one field that an index can narrow. */
  sealed interface Condition {

    record AnyOf(List<Object> values) implements Condition {}

    record AllOf(List<Object> values) implements Condition {}

    record AtLeast(Object bound) implements Condition {}

    record AtMost(Object bound) implements Condition {}

    static Stream<Condition> of(String operator, Object operand) {
      return switch (operator) {
        case "$eq" -> plain(operand) ? Stream.of(new AnyOf(List.of(operand))) : Stream.empty();
        case "$in" -> plainList(operand).map(AnyOf::new);
        case "$all" -> plainList(operand).filter(values -> !values.isEmpty()).map(AllOf::new);
        case "$gt", "$gte" -> IdRange.ordered(operand) ? Stream.of(new AtLeast(operand)) : Stream.empty();
        case "$lt", "$lte" -> IdRange.ordered(operand) ? Stream.of(new AtMost(operand)) : Stream.empty();
        default -> Stream.empty();
      };
    }

    private static Stream<List<Object>> plainList(Object operand) {
      return operand instanceof Collection<?> values && values.stream().allMatch(Planner::plain)
          ? Stream.of(List.copyOf(values))
          : Stream.empty();
    }

    default Optional<Document> asQuery(String field) {
      return switch (this) {
        case AnyOf(List<Object> values) -> Optional.of(new Document(field, new Document("$in", values)));
        case AllOf(List<Object> values) -> Optional.of(new Document(field, values.getFirst()));
        case AtLeast _,AtMost _ -> Optional.empty();
      };
    }
  }
}
