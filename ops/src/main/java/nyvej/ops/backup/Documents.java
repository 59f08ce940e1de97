package nyvej.ops.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bson.BSONException;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/** Documents as bytes. */
final class Documents {
  private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();
  private static final int LENGTH_BYTES = 4;
  /** An empty document. */
  private static final int MIN_BYTES = 5;
  /** A server's limit, and what it allows itself beside. */
  private static final int MAX_BYTES = 16 * 1024 * 1024 + 16 * 1024;

  private Documents() {}

  static byte[] bytes(BsonDocument document) {
    try (var buffer = new BasicOutputBuffer(); var writer = new BsonBinaryWriter(buffer)) {
      CODEC.encode(writer, document, EncoderContext.builder().build());
      return buffer.toByteArray();
    }
  }

  /**
   * The next of documents behind each other; null at the end.
   *
   * @throws IOException if what comes is no document
   */
  static @Nullable BsonDocument next(InputStream in) throws IOException {
    var first = in.readNBytes(LENGTH_BYTES);
    if (first.length == 0) {
      return null;
    }
    int length = first.length < LENGTH_BYTES ? 0 : ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (length < MIN_BYTES || length > MAX_BYTES) {
      throw new IOException("no document");
    }
    var bytes = ByteBuffer.allocate(length).put(first).put(in.readNBytes(length - LENGTH_BYTES));
    if (bytes.hasRemaining()) {
      throw new IOException("half a document");
    }
    try (var reader = new BsonBinaryReader(bytes.flip())) {
      return CODEC.decode(reader, DecoderContext.builder().build());
    } catch (BSONException e) {
      throw new IOException("no document", e);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
