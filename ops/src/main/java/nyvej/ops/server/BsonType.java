package nyvej.ops.server;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * Keys and positions as BSON values, in MongoDB's order of types and values; a list orders by its elements in turn. The
 * store's own default would write them as serialized Java objects, ordered by their Java classes.
 */
final class BsonType extends BasicDataType<Object> {

  static final BsonType INSTANCE = new BsonType();

  /** Where a kind of values ends; only ever a bound of a search, never stored. */
  record EndOf(int kind) {}

  private BsonType() {}

  @Override
  public int compare(@Nullable Object a, @Nullable Object b) {
    int kinds = Integer.compare(kind(a), kind(b));
    return kinds != 0 ? kinds : compareSameKind(a, b);
  }

  private int compareSameKind(@Nullable Object a, @Nullable Object b) {
    if (a instanceof EndOf || b instanceof EndOf) {
      return Boolean.compare(a instanceof EndOf, b instanceof EndOf);
    }
    return switch (a) {
      case null -> 0;
      case Missing _,MinKey _,MaxKey _ -> 0;
      case Number _,String _,ObjectId _,Instant _,Boolean _,BinData _ -> ValueComparator.asc().compare(a, b);
      case Collection<?> list when b instanceof Collection<?> other -> compareElements(list, other);
      // The rest needs an order only to be found again.
      case Object _ -> Arrays.compareUnsigned(encode(a), encode(b));
    };
  }

  private int compareElements(Collection<?> a, Collection<?> b) {
    Iterator<?> others = b.iterator();
    for (Object element : a) {
      if (!others.hasNext()) {
        return 1;
      }
      int result = compare(element, others.next());
      if (result != 0) {
        return result;
      }
    }
    return others.hasNext() ? -1 : 0;
  }

  static int kind(@Nullable Object value) {
    return switch (value) {
      case null -> 1;
      case EndOf end -> end.kind();
      case MinKey _ -> 0;
      case Missing _ -> 1;
      case Number _ -> 2;
      case String _ -> 3;
      case Map<?, ?> _ -> 4;
      case Collection<?> _ -> 5;
      case BinData _ -> 6;
      case UUID _ -> 7;
      case ObjectId _ -> 8;
      case Boolean _ -> 9;
      case Instant _ -> 10;
      case MaxKey _ -> 12;
      case Object _ -> 11;
    };
  }

  @Override
  public int getMemory(Object value) {
    return switch (value) {
      case String text -> 48 + 2 * text.length();
      case Collection<?> list -> 48 + list.stream().mapToInt(this::memoryOrNothing).sum();
      case BinData data -> 48 + data.getData().length;
      default -> 64;
    };
  }

  private int memoryOrNothing(@Nullable Object value) {
    return value == null ? 0 : getMemory(value);
  }

  @Override
  public void write(WriteBuffer buffer, Object value) {
    byte[] bytes = encode(value);
    buffer.putVarInt(bytes.length).put(bytes);
  }

  @Override
  public Object read(ByteBuffer buffer) {
    byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
    buffer.get(bytes);
    ByteBuf in = Unpooled.wrappedBuffer(bytes);
    return Missing.ofNullable(BsonDecoder.decodeValue(in.readByte(), in));
  }

  @Override
  public Object[] createStorage(int size) {
    return new Object[size];
  }

  private static byte[] encode(@Nullable Object value) {
    Object encodable = value instanceof Missing ? null : value;
    ByteBuf out = Unpooled.buffer();
    byte type = BsonEncoder.determineType(encodable);
    out.writeByte(type);
    BsonEncoder.encodeValue(type, encodable, out);
    byte[] bytes = new byte[out.readableBytes()];
    out.readBytes(bytes);
    return bytes;
  }
}
