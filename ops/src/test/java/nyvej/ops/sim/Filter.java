package nyvej.ops.sim;

import java.util.Comparator;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;

/** The part of MongoDB's query language that is used here. What isn't fails. */
final class Filter {
  /** Values of one kind in their order; kinds, which are never compared in a filter, by their type. */
  static final Comparator<BsonValue> ORDER = Filter::compare;

  private Filter() {}

  static boolean matches(BsonDocument document, BsonDocument filter) {
    return filter.entrySet().stream().allMatch(each -> switch (each.getKey()) {
      case "$and" -> each.getValue().asArray().stream().allMatch(one -> matches(document, one.asDocument()));
      case "$or" -> each.getValue().asArray().stream().anyMatch(one -> matches(document, one.asDocument()));
      default -> holds(field(document, each.getKey()), each.getValue());
    });
  }

  static BsonValue field(BsonDocument document, String path) {
    BsonValue value = document;
    for (String name : path.split("\\.")) {
      value = value.isDocument() ? value.asDocument().get(name, BsonNull.VALUE) : BsonNull.VALUE;
    }
    return value;
  }

  private static boolean holds(BsonValue value, BsonValue wanted) {
    if (!isOperators(wanted)) {
      return equal(value, wanted);
    }
    return wanted.asDocument().entrySet().stream().allMatch(each -> {
      var operand = each.getValue();
      return switch (each.getKey()) {
        case "$in" -> operand.asArray().stream().anyMatch(one -> equal(value, one));
        case "$all" -> operand.asArray().stream().allMatch(one -> equal(value, one));
        case "$gt" -> sameKind(value, operand) && compare(value, operand) > 0;
        case "$gte" -> sameKind(value, operand) && compare(value, operand) >= 0;
        case "$lt" -> sameKind(value, operand) && compare(value, operand) < 0;
        case "$lte" -> sameKind(value, operand) && compare(value, operand) <= 0;
        default -> throw new UnsupportedOperationException(each.getKey());
      };
    });
  }

  private static boolean isOperators(BsonValue wanted) {
    return wanted.isDocument() && !wanted.asDocument().isEmpty()
        && wanted.asDocument().getFirstKey().startsWith("$");
  }

  private static boolean equal(BsonValue value, BsonValue wanted) {
    if (value instanceof BsonArray array && !wanted.isArray()) {
      return array.stream().anyMatch(one -> compare(one, wanted) == 0);
    }
    return compare(value, wanted) == 0;
  }

  private static boolean sameKind(BsonValue a, BsonValue b) {
    return a.isNumber() && b.isNumber() || a.getBsonType() == b.getBsonType();
  }

  private static int compare(BsonValue a, BsonValue b) {
    if (a.isNumber() && b.isNumber()) {
      return Long.compare(a.asNumber().longValue(), b.asNumber().longValue());
    }
    if (!sameKind(a, b)) {
      return a.getBsonType().compareTo(b.getBsonType());
    }
    return switch (a.getBsonType()) {
      case STRING -> a.asString().compareTo(b.asString());
      case DATE_TIME -> a.asDateTime().compareTo(b.asDateTime());
      case NULL -> 0;
      default -> a.equals(b) ? 0 : Integer.compare(a.hashCode(), b.hashCode());
    };
  }

  /** Of a specification such as {@code {a: 1, b: -1}}. */
  static Comparator<BsonDocument> order(BsonDocument sort) {
    return List.copyOf(sort.entrySet()).stream().map(each -> {
      Comparator<BsonDocument> by = Comparator.comparing(document -> field(document, each.getKey()), ORDER);
      return each.getValue().asNumber().intValue() < 0 ? by.reversed() : by;
    }).reduce((_, _) -> 0, Comparator::thenComparing);
  }
}
