package nyvej.projection.mongo;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;

/** A sealed choice of records, as a document with one field: the record's simple name. */
record SealedCodec<T>(Class<T> getEncoderClass, Map<String, Codec<? extends T>> byName) implements Codec<T> {
  @SuppressWarnings("unchecked") // what a sealed type permits are its subtypes
  static <T> SealedCodec<T> of(Class<T> type, CodecRegistry registry) {
    var byName = new TreeMap<String, Codec<? extends T>>();
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      byName.put(permitted.getSimpleName(), registry.get((Class<? extends T>) permitted));
    }
    return new SealedCodec<>(type, byName);
  }

  @Override
  public Class<T> getEncoderClass() {
    return getEncoderClass;
  }

  @Override
  public void encode(BsonWriter writer, T choice, EncoderContext context) {
    writer.writeStartDocument();
    var name = choice.getClass().getSimpleName();
    writer.writeName(name);
    encode(named(name), writer, choice, context);
    writer.writeEndDocument();
  }

  @SuppressWarnings("unchecked") // found by the value's own class
  private static <S> void encode(Codec<S> codec, BsonWriter writer, Object choice, EncoderContext context) {
    context.encodeWithChildContext(codec, writer, (S) choice);
  }

  @Override
  public T decode(BsonReader reader, DecoderContext context) {
    reader.readStartDocument();
    T choice = context.decodeWithChildContext(named(reader.readName()), reader);
    reader.readEndDocument();
    return choice;
  }

  private Codec<? extends T> named(String name) {
    return Objects.requireNonNull(byName.get(name), name);
  }
}
