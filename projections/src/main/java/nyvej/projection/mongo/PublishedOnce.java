package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import nyvej.projection.SortableTime;
import reactor.core.publisher.Mono;

/**
 * What is made once a period, by whichever instance of the service is asked first, and is then the same for all.
 *
 * @param <P> a record whose {@code @BsonId} is the period's beginning
 */
record PublishedOnce<P>(MongoCollection<P> made) {
  static <P> PublishedOnce<P> in(MongoDatabase database, String collection, Class<P> type) {
    return new PublishedOnce<>(database.withCodecRegistry(ViewCodecs.REGISTRY).getCollection(collection, type));
  }

  Mono<P> of(Instant period, Mono<P> making) {
    var found = Mono.from(made.find(eq(SortableTime.of(period))).first());
    return found.switchIfEmpty(making.flatMap(fresh -> Mono.from(made.insertOne(fresh)).thenReturn(fresh))
        .onErrorResume(PublishedOnce::madeMeanwhile, _ -> found));
  }

  Mono<Void> forgetBefore(Instant period) {
    return Mono.from(made.deleteMany(lt("_id", SortableTime.of(period)))).then();
  }

  private static boolean madeMeanwhile(Throwable failure) {
    return failure instanceof MongoWriteException refused
        && ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY;
  }
}
