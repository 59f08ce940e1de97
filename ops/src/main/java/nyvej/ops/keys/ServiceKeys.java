package nyvej.ops.keys;

import com.google.crypto.tink.subtle.Random;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.types.Binary;

/** The service's own secrets, the same for all its instances: made once, kept wrapped by the master key. */
public final class ServiceKeys {
  private static final int BYTES = 32;
  private static final String WRAPPED = "wrapped";

  private final MongoCollection<Document> keys;
  private final MasterKey master;

  /** @param database where keys are kept */
  public ServiceKeys(MongoDatabase database, MasterKey master) {
    this.keys = database.getCollection("service").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    this.master = master;
  }

  /**
   * The secret for a purpose, 32 random bytes; made and durable when first asked for.
   *
   * @throws MasterKeyException when it was wrapped by another master key
   */
  public byte[] secret(String purpose) {
    return known(purpose).orElseGet(() -> make(purpose));
  }

  /**
   * As {@link #secret}, but makes none: empty when it was never asked for.
   *
   * @throws MasterKeyException when it was wrapped by another master key
   */
  public Optional<byte[]> known(String purpose) {
    return Optional.ofNullable(keys.find(Filters.eq("_id", purpose)).first()).map(kept -> unwrap(purpose, kept));
  }

  /**
   * Finds out whether a key that was kept elsewhere is one of this master key's.
   *
   * @throws MasterKeyException when it was wrapped by another master key
   */
  public static void check(BsonDocument kept, MasterKey master) {
    unwrap(kept.getString("_id").getValue(), kept.getBinary(WRAPPED).getData(), master);
  }

  /** Of several instances that start at once the first to insert wins. */
  private byte[] make(String purpose) {
    try {
      var secret = Random.randBytes(BYTES);
      keys.insertOne(
          new Document("_id", purpose).append(WRAPPED, new Binary(master.aead().encrypt(secret, bytes(purpose)))));
      return secret;
    } catch (MongoWriteException taken) {
      if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw taken;
      }
      return unwrap(purpose, Objects.requireNonNull(keys.find(Filters.eq("_id", purpose)).first()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] unwrap(String purpose, Document kept) {
    return unwrap(purpose, kept.get(WRAPPED, Binary.class).getData(), master);
  }

  private static byte[] unwrap(String purpose, byte[] wrapped, MasterKey master) {
    try {
      return master.aead().decrypt(wrapped, bytes(purpose));
    } catch (GeneralSecurityException wrongMaster) {
      throw new MasterKeyException("The service's secrets were made under another master key.");
    }
  }

  private static byte[] bytes(String purpose) {
    return ("service " + purpose).getBytes(StandardCharsets.UTF_8);
  }
}
