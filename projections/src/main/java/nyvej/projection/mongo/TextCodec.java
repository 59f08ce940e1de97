package nyvej.projection.mongo;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import nyvej.projection.SortableTime;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/** Values that are one text: times, days, words, and records of one text or UUID named {@code value}, such as ids. */
record TextCodec<T>(Class<T> getEncoderClass, Function<T, String> text, Function<String, T> value) implements Codec<T> {
  /** The codec for a type; null when its values are more than one text. */
  @SuppressWarnings("unchecked") // each is made for the type asked about
  static <T> @Nullable TextCodec<T> of(Class<T> type) {
    if (type == Instant.class) {
      return (TextCodec<T>) new TextCodec<>(Instant.class, SortableTime::of, Instant::parse);
    }
    if (type == LocalDate.class) {
      return (TextCodec<T>) new TextCodec<>(LocalDate.class, LocalDate::toString, LocalDate::parse);
    }
    if (type.isEnum()) {
      return new TextCodec<>(type, word -> ((Enum<?>) word).name(), name -> word(type, name));
    }
    return type.isRecord() ? ofValueRecord(type) : null;
  }

  private static <T> @Nullable TextCodec<T> ofValueRecord(Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components.length != 1 || !components[0].getName().equals("value")) {
      return null;
    }
    var component = components[0];
    if (component.getType() != String.class && component.getType() != UUID.class) {
      return null;
    }
    return new TextCodec<>(type, record -> String.valueOf(valueOf(record, component)),
        text -> made(type, component, text));
  }

  private static <T> T word(Class<T> type, String name) {
    for (T word : type.getEnumConstants()) {
      if (((Enum<?>) word).name().equals(name)) {
        return word;
      }
    }
    throw new IllegalArgumentException("no such " + type.getSimpleName());
  }

  private static Object valueOf(Object record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static <T> T made(Class<T> type, RecordComponent component, String text) {
    try {
      Object value = component.getType() == UUID.class ? UUID.fromString(text) : text;
      return type.getConstructor(component.getType()).newInstance(value);
    } catch (ReflectiveOperationException refused) {
      throw new IllegalStateException(type.getSimpleName() + " can't be read", refused);
    }
  }

  @Override
  public Class<T> getEncoderClass() {
    return getEncoderClass;
  }

  @Override
  public void encode(BsonWriter writer, T decoded, EncoderContext context) {
    writer.writeString(text.apply(decoded));
  }

  @Override
  public T decode(BsonReader reader, DecoderContext context) {
    return value.apply(reader.readString());
  }
}
