package nyvej.ops.codec;

import java.lang.reflect.RecordComponent;

/** Tells records that merely wrap one {@code value} from all other types. */
final class ValueRecords {
  private ValueRecords() {}

  static boolean isValueRecord(Class<?> type) {
    if (!type.isRecord()) {
      return false;
    }
    RecordComponent[] components = type.getRecordComponents();
    return components.length == 1 && components[0].getName().equals("value");
  }
}
