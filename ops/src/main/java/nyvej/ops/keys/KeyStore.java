package nyvej.ops.keys;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The keys as documents: {@code {_id: subject, key: …}}, wrapped by the master key and bound to the subject; after
 * destruction {@code {_id: subject, destroyed: true}}, which stays and so keeps the place of the key taken.
 */
final class KeyStore {

  private static final String KEY = "key";
  private static final String DESTROYED = "destroyed";

  /** What the store knows of a subject. */
  sealed interface Entry {

    record Live(Aead key) implements Entry {}

    record Destroyed() implements Entry {}
  }

  private final MongoCollection<Document> keys;
  private final Aead master;

  KeyStore(MongoDatabase database, MasterKey master) {
    keys = database.getCollection("subjectKeys").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    this.master = master.aead();
  }

  Optional<Entry> find(String subject) {
    return Optional.ofNullable(keys.find(eq("_id", subject)).first()).map(this::entry);
  }

  /** Of several that create the same subject's key at once, all get the one that was first. */
  Entry findOrCreate(String subject) {
    return find(subject).orElseGet(() -> {
      insertUnlessThere(new Document("_id", subject).append(KEY, new Binary(newKey(subject))));
      return find(subject).orElseThrow();
    });
  }

  Entry.Destroyed destroy(String subject) {
    insertUnlessThere(new Document("_id", subject).append(DESTROYED, true));
    keys.updateOne(eq("_id", subject), combine(unset(KEY), set(DESTROYED, true)));
    return new Entry.Destroyed();
  }

  private void insertUnlessThere(Document document) {
    try {
      keys.insertOne(document);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  private byte[] newKey(String subject) {
    try {
      return TinkProtoKeysetFormat.serializeEncryptedKeyset(Keysets.generate(), master, bytes(subject));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Entry entry(Document document) {
    if (document.getBoolean(DESTROYED, false)) {
      return new Entry.Destroyed();
    }
    byte[] wrapped = Objects.requireNonNull(document.get(KEY, Binary.class)).getData();
    try {
      KeysetHandle keyset = TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master,
          bytes(document.getString("_id")));
      return new Entry.Live(Keysets.aead(keyset));
    } catch (GeneralSecurityException e) {
      throw new MasterKeyException(
          "The master key in use is not the one that the stored subject keys were wrapped with.",
          e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
