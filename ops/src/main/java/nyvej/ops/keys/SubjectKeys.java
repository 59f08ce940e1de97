package nyvej.ops.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Seals what identifies a person with her own key, made and stored when first needed, and opens it until the key is
 * destroyed. Safe for use by many threads and by several instances over the same database. Calls block.
 */
public final class SubjectKeys {

  /** For how long another instance may still open what was destroyed here, unless it is told to {@link #forget}. */
  private static final Duration REMEMBERED = Duration.ofSeconds(5);
  private static final int REMEMBERED_KEYS = 1_000;

  private final KeyStore store;
  private final Cache<String, KeyStore.Entry> remembered;

  /**
   * Uses the collection {@code subjectKeys}.
   *
   * @param database the keys' own database, apart from what they seal, so that backups of one never hold the other
   */
  public SubjectKeys(MongoDatabase database, MasterKey master, InstantSource clock) {
    store = new KeyStore(database, master);
    remembered = Caffeine.newBuilder().maximumSize(REMEMBERED_KEYS).expireAfterWrite(REMEMBERED)
        .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos()).build();
  }

  /**
   * Seals a text; the subject's key is durable before this returns. The same text never looks the same twice.
   *
   * @param subject whose key: a random id, never a name
   * @param context where the text belongs (event name and field); it opens nowhere else
   * @return the sealed text in URL-safe Base64 without padding
   * @throws KeyDestroyedException when the subject was erased
   * @throws MasterKeyException when the key was wrapped with another master key
   */
  public String seal(String subject, String context, String plaintext) {
    Aead key = switch (remembered.get(subject, store::findOrCreate)) {
      case KeyStore.Entry.Live(Aead live) -> live;
      case KeyStore.Entry.Destroyed() -> throw new KeyDestroyedException();
    };
    try {
      byte[] sealed = key.encrypt(plaintext.getBytes(StandardCharsets.UTF_8), associated(subject, context));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Sealing failed", e);
    }
  }

  /**
   * Opens what was sealed for this subject and context.
   *
   * @return empty when the subject's key was destroyed, or is not there, as after a restore without keys
   * @throws SealBrokenException when it was sealed for another subject or context, or was altered
   * @throws MasterKeyException when the key was wrapped with another master key
   */
  public Optional<String> open(String subject, String context, String sealed) {
    return switch (existing(subject)) {
      case KeyStore.Entry.Live(Aead live) -> Optional.of(decrypt(live, subject, context, sealed));
      case KeyStore.Entry.Destroyed() -> Optional.empty();
      case null -> Optional.empty();
    };
  }

  @SuppressWarnings("NullAway") // A key that is not there is not remembered.
  private KeyStore.@Nullable Entry existing(String subject) {
    return remembered.get(subject, each -> store.find(each).orElse(null));
  }

  private static String decrypt(Aead key, String subject, String context, String sealed) {
    try {
      byte[] plaintext = key.decrypt(Base64.getUrlDecoder().decode(sealed), associated(subject, context));
      return new String(plaintext, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // Without the cause: a decoder's message quotes what it was given.
      throw new SealBrokenException();
    }
  }

  /**
   * Destroys the subject's key for good: what was sealed with it can never be opened again, and nothing new can be sealed.
   * Doing it again, or for a subject who never had a key, is right too.
   */
  public void destroy(String subject) {
    remembered.asMap().compute(subject, (_, _) -> store.destroy(subject));
  }

  /** Drops a remembered key, for an instance that hears of a destruction elsewhere. */
  public void forget(String subject) {
    remembered.invalidate(subject);
  }

  /** The length in front keeps apart what would read the same when put together. */
  private static byte[] associated(String subject, String context) {
    return (subject.length() + ":" + subject + context).getBytes(StandardCharsets.UTF_8);
  }
}
