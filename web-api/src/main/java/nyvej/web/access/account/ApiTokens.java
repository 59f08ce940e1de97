package nyvej.web.access.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tokens by which programs call the API on somebody's behalf; each can be revoked alone. */
public final class ApiTokens {
  /** So many an account can have at a time. */
  public static final int MOST = 20;

  private final MongoCollection<Document> tokens;

  /** Over the collection {@code tokens}. */
  public ApiTokens(AccessDatabase database) {
    tokens = database.collection("tokens");
  }

  /**
   * A token without its secret.
   *
   * @param label what its owner calls it
   * @param lastUsed the day (UTC) it was last used; null if never
   */
  public record ApiToken(UUID id, Username username, String label, Instant created, Instant expires,
      @Nullable LocalDate lastUsed) {}

  /** Keeps a new token, or says false when the account has {@value #MOST} already. */
  public Mono<Boolean> issue(Secret secret, ApiToken token) {
    var document = new Document("_id", secret.hash()).append("id", token.id().toString())
        .append("account", token.username().key()).append("label", token.label())
        .append("created", Date.from(token.created())).append("expires", Date.from(token.expires()));
    return Mono.from(tokens.countDocuments(eq("account", token.username().key()))).filter(many -> many < MOST)
        .flatMap(_ -> Mono.from(tokens.insertOne(document))).hasElement();
  }

  /** The token with this secret, unless it has expired; notes the day. */
  public Mono<ApiToken> find(Secret secret, Instant now) {
    return Mono.from(tokens.find(eq("_id", secret.hash())).first()).map(ApiTokens::read)
        .filter(token -> now.isBefore(token.expires())).flatMap(token -> {
          LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
          return today.equals(token.lastUsed()) ? Mono.just(token) : noteUsed(secret, today).thenReturn(token);
        });
  }

  /** Whoever only reads can do so while nothing can be written. */
  private Mono<Void> noteUsed(Secret secret, LocalDate today) {
    return Mono.from(tokens.withWriteConcern(WriteConcern.W1).updateOne(eq("_id", secret.hash()),
        set("lastUsed", today.toString()))).then().onErrorComplete(MongoException.class);
  }

  /** An account's tokens, oldest first, those that have expired too. */
  public Flux<ApiToken> of(Username username) {
    return AccessDatabase.all(tokens.find(eq("account", username.key())).sort(new Document("created", 1)))
        .map(ApiTokens::read);
  }

  /** Revokes one of the account's own tokens, or says false when it has no such token. */
  public Mono<Boolean> revoke(Username username, UUID id) {
    return Mono.from(tokens.deleteOne(and(eq("id", id.toString()), eq("account", username.key()))))
        .map(result -> result.getDeletedCount() > 0);
  }

  /** Revokes all of an account's tokens. */
  public Mono<Void> revokeAllOf(Username username) {
    return Mono.from(tokens.deleteMany(eq("account", username.key()))).then();
  }

  private static ApiToken read(Document stored) {
    return new ApiToken(UUID.fromString(stored.getString("id")), new Username(stored.getString("account")),
        stored.getString("label"), stored.getDate("created").toInstant(), stored.getDate("expires").toInstant(),
        AccountDocuments.optional(stored.getString("lastUsed"), LocalDate::parse));
  }
}
