package nyvej.web.access.account;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import nyvej.vocabulary.PersonId;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * Page sessions. They are kept in the database, so that they outlive a restart, are shared by several servers, and end for
 * all of them at once.
 */
public final class Sessions {
  /** A session that nobody used for so long has run out. */
  public static final Duration IDLE = Duration.ofMinutes(60);
  /** Every session has run out so long after it began. */
  public static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration SEEN_EXACTNESS = Duration.ofMinutes(1);
  private static final Duration REMEMBERED = Duration.ofDays(2);

  private final MongoCollection<Document> sessions;

  /** Over the collection {@code sessions}. */
  public Sessions(AccessDatabase database) {
    sessions = database.collection("sessions");
  }

  /**
   * A session that was found.
   *
   * @param username whose it is, by the account's key
   * @param seen when it was last used, to the minute
   * @param ranOut it opens no door any more, and only tells whose half-written form this is
   */
  public record Session(Username username, PersonId person, Instant seen, boolean ranOut) {}

  /** Begins a session, and forgets those that ran out days ago. */
  public Mono<Void> begin(Secret secret, Account account, Instant now) {
    var session = new Document("_id", secret.hash()).append("account", account.username().key())
        .append("person", account.person().toString()).append("began", Date.from(now)).append("seen", Date.from(now));
    return Mono.from(sessions.deleteMany(lt("began", Date.from(now.minus(REMEMBERED)))))
        .then(Mono.from(sessions.insertOne(session))).then();
  }

  /** The session that a cookie names. */
  public Mono<Session> find(Secret secret, Instant now) {
    return Mono.from(sessions.find(eq("_id", secret.hash())).first()).map(found -> {
      Instant seen = found.getDate("seen").toInstant();
      boolean ranOut = now.isAfter(seen.plus(IDLE)) || now.isAfter(found.getDate("began").toInstant().plus(LONGEST));
      return new Session(new Username(found.getString("account")), PersonId.of(found.getString("person")), seen,
          ranOut);
    });
  }

  /** As {@link #find}, noting that it was used. */
  public Mono<Session> use(Secret secret, Instant now) {
    return find(secret, now).flatMap(session -> session.ranOut() || now.isBefore(session.seen().plus(SEEN_EXACTNESS))
        ? Mono.just(session)
        : noteSeen(secret, now).thenReturn(session));
  }

  /** A lost note costs at most a minute of the session, so it needn't wait for the disk, nor fail when that is full. */
  private Mono<Void> noteSeen(Secret secret, Instant now) {
    return Mono.from(sessions.withWriteConcern(WriteConcern.W1).updateOne(eq("_id", secret.hash()),
        set("seen", Date.from(now)))).then().onErrorComplete(MongoException.class);
  }

  /** Ends a session for good. */
  public Mono<Void> end(Secret secret) {
    return Mono.from(sessions.deleteOne(eq("_id", secret.hash()))).then();
  }

  /** Ends all of an account's sessions. */
  public Mono<Void> endAllOf(Username username) {
    return Mono.from(sessions.deleteMany(eq("account", username.key()))).then();
  }
}
