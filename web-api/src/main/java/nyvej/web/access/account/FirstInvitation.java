package nyvej.web.access.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/** The one invitation that nobody sent: the first administrator's, who chooses her username herself. */
public final class FirstInvitation {
  private static final String ONLY = "administrator";

  private final MongoCollection<Document> invitations;

  /** Over the collection {@code first}. */
  public FirstInvitation(AccessDatabase database) {
    invitations = database.collection("first");
  }

  /** Opens it under this secret alone; false when another server did so at the same moment. */
  public Mono<Boolean> open(Secret secret, Instant until) {
    var only = new Document("_id", ONLY).append("hash", secret.hash()).append("until", Date.from(until));
    return close().then(Mono.from(invitations.insertOne(only))).thenReturn(true).onErrorResume(AccessDatabase::isTaken,
        _ -> Mono.just(false));
  }

  /** Voids it. */
  public Mono<Void> close() {
    return Mono.from(invitations.deleteOne(eq("_id", ONLY))).then();
  }

  /** Whether this secret still opens it. */
  public Mono<Boolean> isOpen(Secret secret, Instant now) {
    return Mono.from(invitations.find(named(secret, now)).first()).hasElement();
  }

  /** Uses it up; of all who try at once, one is told true: the one whose delete the server counted. */
  public Mono<Boolean> take(Secret secret, Instant now) {
    return Mono.from(invitations.deleteOne(named(secret, now))).map(result -> result.getDeletedCount() > 0);
  }

  private static Bson named(Secret secret, Instant now) {
    return and(eq("_id", ONLY), eq("hash", secret.hash()), gt("until", Date.from(now)));
  }
}
