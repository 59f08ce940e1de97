package nyvej.engine.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import nyvej.engine.Standing;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.SupportType;

/**
 * How an index is written: big-endian, as {@link java.io.DataOutput} writes.
 *
 * <pre>
 * long    {@link #MAGIC}
 * int     {@link #VERSION}
 * int     {@link #SHAPE}
 * long    position
 * int     how many sets of languages, without the empty one; for each: byte how many, for each: UTF tag, byte level
 * int     how many branches; for each: two longs of its id
 * int     how many groups; for each: int branch, int kommune (0: nowhere), int set of languages,
 *         int how many volunteers; for each, in the order of {@link Rows}: its {@link Row#WORDS} words, short how many words of {@link More}, these
 * long    CRC-32C of all before it
 * </pre>
 */
final class ByteForm {
  /** NYVEJIDX. */
  static final long MAGIC = 0x4E5956454A494458L;
  static final int VERSION = 1;
  /** Changes when a row gets other words, or an enum whose ordinals are written other constants. */
  static final int SHAPE = shape();

  private ByteForm() {}

  private static int shape() {
    var crc = new CRC32C();
    var names = Row.WORDS + Arrays.toString(Clearance.values()) + Arrays.toString(Gender.values())
        + Arrays.toString(Standing.values())
        + Arrays.toString(SupportType.values()) + Arrays.toString(LanguageLevel.values());
    crc.update(names.getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }
}
