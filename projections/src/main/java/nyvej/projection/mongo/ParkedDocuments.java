package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nyvej.projection.Parking.Parked;
import nyvej.projection.ReadModel;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The collection of what is set aside, one document for each document of a generation; and that of the events that views
 * leave out for good if they fail, one document for each.
 */
final class ParkedDocuments {
  private static final String MODEL = "model";
  private static final String GENERATION = "generation";
  private static final String DOCUMENT = "document";
  private static final String POSITION = "position";
  private static final String LATEST = "latest";
  private static final String ERROR = "error";
  private static final String SINCE = "since";

  private final MongoCollection<Document> parked;
  private final MongoCollection<Document> dropped;

  ParkedDocuments(MongoDatabase database) {
    var durable = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    parked = durable.getCollection("parked");
    dropped = durable.getCollection("dropped");
  }

  private static String key(Generation generation, String id) {
    return generation.name() + " " + id;
  }

  private static Bson is(Generation generation, String id) {
    return eq("_id", key(generation, id));
  }

  private static Bson of(Generation generation) {
    return eq(GENERATION, generation.name());
  }

  /** Longest first; what several generations have set aside comes once. */
  Flux<Parked> all() {
    return Flux.from(parked.find().sort(new Document(SINCE, 1)).batchSize(Documents.BATCH))
        .distinct(document -> List.of(document.getString(MODEL), document.getString(DOCUMENT)))
        .map(document -> new Parked(ReadModel.valueOf(document.getString(MODEL)), document.getString(DOCUMENT),
            document.getLong(POSITION), document.getLong(LATEST), document.getString(ERROR),
            document.getDate(SINCE).toInstant()));
  }

  /** Ids of what a generation has set aside. */
  Mono<Set<String>> in(Generation generation) {
    return Flux.from(parked.find(of(generation)).batchSize(Documents.BATCH))
        .map(document -> document.getString(DOCUMENT)).collect(Collectors.toSet());
  }

  /** Sets it aside from an event on; changes nothing if it is already. */
  Mono<Void> park(Generation generation, String id, long position, Throwable failure, Instant now) {
    var document = new Document("_id", key(generation, id)).append(GENERATION, generation.name())
        .append(MODEL, generation.model().name()).append(DOCUMENT, id).append(POSITION, position)
        .append(LATEST, position).append(ERROR, failure.getClass().getName())
        .append(SINCE, Date.from(now));
    return insert(parked, document);
  }

  /** Notes one more event; false if it is not set aside any more, so that the event has to be shown. */
  Mono<Boolean> note(Generation generation, String id, long position) {
    return update(is(generation, id), max(LATEST, position));
  }

  /** Notes at which event it failed this time. */
  Mono<Boolean> failedAgain(Generation generation, String id, long position, Throwable failure) {
    return update(is(generation, id), combine(set(POSITION, position), set(ERROR, failure.getClass().getName())));
  }

  private Mono<Boolean> update(Bson which, Bson how) {
    return Mono.from(parked.updateOne(which, how)).map(UpdateResult::getMatchedCount).map(count -> count > 0);
  }

  Mono<Boolean> contains(Generation generation, String id) {
    return Mono.from(parked.find(is(generation, id)).first()).hasElement();
  }

  /** Leaves out the event that failed last, wherever it fails. */
  Mono<Void> drop(Generation generation, String id) {
    return Mono.from(parked.find(is(generation, id)).first())
        .flatMap(document -> insert(dropped, new Document("_id", key(generation.model(), document.getLong(POSITION)))));
  }

  Mono<Boolean> isDropped(ReadModel model, long position) {
    return Mono.from(dropped.find(eq("_id", key(model, position))).first()).hasElement();
  }

  private static String key(ReadModel model, long position) {
    return model.key() + " " + position;
  }

  private static Mono<Void> insert(MongoCollection<Document> collection, Document document) {
    return Mono.from(collection.insertOne(document)).then()
        .onErrorResume(MongoWriteException.class, e -> Documents.isTaken(e) ? Mono.empty() : Mono.error(e));
  }

  /** Ends it, unless an event behind a position has been noted. */
  Mono<Boolean> end(Generation generation, String id, long shown) {
    return Mono.from(parked.deleteOne(and(is(generation, id), lte(LATEST, shown))))
        .map(result -> result.getDeletedCount() > 0);
  }

  /** Ends all of a generation that is gone. */
  Mono<Void> endAll(Generation generation) {
    return Mono.from(parked.deleteMany(of(generation))).then();
  }
}
