package nyvej.ops.sim;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** The part of MongoDB's update language that is used here. What isn't fails. */
final class Change {
  private Change() {}

  /** The document as it is afterwards; the one before is left as it was. */
  static BsonDocument of(BsonDocument before, BsonDocument update) {
    var after = before.clone();
    update.forEach((operator, fields) -> fields.asDocument().forEach((field, operand) -> {
      if (operator.equals("$unset")) {
        after.remove(field);
      } else {
        after.put(field, changed(operator, Filter.field(before, field), operand));
      }
    }));
    return after;
  }

  private static BsonValue changed(String operator, BsonValue before, BsonValue operand) {
    return switch (operator) {
      case "$set" -> operand;
      case "$max" -> before.isNull() || Filter.ORDER.compare(before, operand) < 0 ? operand : before;
      case "$addToSet" -> {
        var set = before.isNull() ? new BsonArray() : new BsonArray(before.asArray());
        if (!set.contains(operand)) {
          set.add(operand);
        }
        yield set;
      }
      default -> throw new UnsupportedOperationException(operator);
    };
  }
}
