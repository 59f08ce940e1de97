package nyvej.ops.server;

import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Between which ids, both inclusive, everything lies that can match a query. */
record IdRange(Object from, Object to) {

  static final IdRange ALL = new IdRange(MinKey.getInstance(), MaxKey.getInstance());

  static IdRange of(Document query) {
    IdRange range = ALL;
    for (Map.Entry<String, Object> entry : query.entrySet()) {
      range = switch (entry.getKey()) {
        case Constants.ID_FIELD -> range.and(ofCondition(entry.getValue()));
        case "$and" -> range.and(ofAll(entry.getValue()));
        default -> range;
      };
    }
    return range;
  }

  private static IdRange ofAll(Object clauses) {
    IdRange range = ALL;
    if (clauses instanceof List<?> list) {
      for (Object clause : list) {
        range = clause instanceof Document query ? range.and(of(query)) : range;
      }
    }
    return range;
  }

  private static IdRange ofCondition(Object condition) {
    if (ordered(condition)) {
      return new IdRange(condition, condition);
    }
    IdRange range = ALL;
    if (condition instanceof Document operators) {
      for (Map.Entry<String, Object> operator : operators.entrySet()) {
        range = range.and(ofOperator(operator.getKey(), operator.getValue()));
      }
    }
    return range;
  }

  private static IdRange ofOperator(String operator, Object bound) {
    if (!ordered(bound)) {
      return ALL;
    }
    return switch (operator) {
      case "$eq" -> new IdRange(bound, bound);
      // A comparison never matches another kind of value.
      case "$gt", "$gte" -> new IdRange(bound, new BsonType.EndOf(BsonType.kind(bound)));
      case "$lt", "$lte" -> new IdRange(new BsonType.EndOf(BsonType.kind(bound) - 1), bound);
      default -> ALL;
    };
  }

  /** Whether the order of keys is the order that a comparison in a query means. */
  static boolean ordered(Object value) {
    return value instanceof Number || value instanceof String || value instanceof Instant || value instanceof ObjectId;
  }

  private IdRange and(IdRange other) {
    return new IdRange(BsonType.INSTANCE.compare(from, other.from) >= 0 ? from : other.from,
        BsonType.INSTANCE.compare(to, other.to) <= 0 ? to : other.to);
  }
}
