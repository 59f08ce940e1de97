package nyvej.projection.mongo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Maps whose keys are text in a document, though not in Java; the driver's own codec takes String keys only. */
record TextKeyedMapCodec<K, V>(TextCodec<K> keys, Codec<V> values) implements Codec<Map<K, V>> {
  @Override
  @SuppressWarnings("unchecked") // a class literal has no type arguments
  public Class<Map<K, V>> getEncoderClass() {
    return (Class<Map<K, V>>) (Class<?>) Map.class;
  }

  @Override
  public void encode(BsonWriter writer, Map<K, V> map, EncoderContext context) {
    writer.writeStartDocument();
    map.forEach((key, value) -> {
      writer.writeName(keys.text().apply(key));
      context.encodeWithChildContext(values, writer, value);
    });
    writer.writeEndDocument();
  }

  @Override
  public Map<K, V> decode(BsonReader reader, DecoderContext context) {
    var map = new LinkedHashMap<K, V>();
    reader.readStartDocument();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      K key = keys.value().apply(reader.readName());
      map.put(key, context.decodeWithChildContext(values, reader));
    }
    reader.readEndDocument();
    return Collections.unmodifiableMap(map);
  }
}
