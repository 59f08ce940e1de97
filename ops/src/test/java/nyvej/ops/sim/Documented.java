package nyvej.ops.sim;

import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

/** Turns what a client has into documents and back, as drivers do. */
public record Documented<T>(Class<T> type, CodecRegistry codecs) {
  public BsonDocument of(T value) {
    var document = new BsonDocument();
    codecs.get(type).encode(new BsonDocumentWriter(document), value,
        EncoderContext.builder().isEncodingCollectibleDocument(true).build());
    return document;
  }

  public T from(BsonDocument document) {
    return codecs.get(type).decode(new BsonDocumentReader(document), DecoderContext.builder().build());
  }

  public BsonDocument of(Bson filter) {
    return filter.toBsonDocument(BsonDocument.class, codecs);
  }
}
