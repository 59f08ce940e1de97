package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.addToSet;
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

/** The collection of what is set aside, one document for each document of a view. */
final class ParkedDocuments {
  private static final String MODEL = "model";
  private static final String DOCUMENT = "document";
  private static final String POSITION = "position";
  private static final String LATEST = "latest";
  private static final String ERROR = "error";
  private static final String SINCE = "since";
  private static final String DROPPED = "dropped";

  private final MongoCollection<Document> parked;

  ParkedDocuments(MongoDatabase database) {
    parked = database.getCollection("parked").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  private static Bson is(ReadModel model, String id) {
    return eq("_id", model.key() + " " + id);
  }

  Flux<Parked> all() {
    return Flux.from(parked.find().sort(new Document(SINCE, 1)).batchSize(Documents.BATCH))
        .map(document -> new Parked(ReadModel.valueOf(document.getString(MODEL)), document.getString(DOCUMENT),
            document.getLong(POSITION), document.getLong(LATEST), document.getString(ERROR),
            document.getDate(SINCE).toInstant()));
  }

  /** Ids of the view's documents that are set aside. */
  Mono<Set<String>> of(ReadModel model) {
    return all().filter(each -> each.model() == model).map(Parked::id).collect(Collectors.toSet());
  }

  /** Sets it aside from an event on; changes nothing if it is already. */
  Mono<Void> park(ReadModel model, String id, long position, Throwable failure, Instant now) {
    var document = new Document("_id", model.key() + " " + id).append(MODEL, model.name()).append(DOCUMENT, id)
        .append(POSITION, position).append(LATEST, position).append(ERROR, failure.getClass().getName())
        .append(SINCE, Date.from(now)).append(DROPPED, List.of());
    return Mono.from(parked.insertOne(document)).then()
        .onErrorResume(MongoWriteException.class, e -> Documents.isTaken(e) ? Mono.empty() : Mono.error(e));
  }

  /** Notes one more event; false if it is not set aside any more, so that the event has to be shown. */
  Mono<Boolean> note(ReadModel model, String id, long position) {
    return update(is(model, id), max(LATEST, position));
  }

  /** Notes at which event it failed this time. */
  Mono<Boolean> failedAgain(ReadModel model, String id, long position, Throwable failure) {
    return update(is(model, id), combine(set(POSITION, position), set(ERROR, failure.getClass().getName())));
  }

  private Mono<Boolean> update(Bson which, Bson how) {
    return Mono.from(parked.updateOne(which, how)).map(UpdateResult::getMatchedCount).map(count -> count > 0);
  }

  /** Positions of events that are left out from now on; empty when it is not set aside. */
  Mono<Set<Long>> dropped(ReadModel model, String id) {
    return Mono.from(parked.find(is(model, id)).first())
        .map(document -> Set.copyOf(document.getList(DROPPED, Long.class)));
  }

  /** Leaves out the event that failed last. */
  Mono<Boolean> drop(ReadModel model, String id) {
    return Mono.from(parked.find(is(model, id)).first())
        .flatMap(document -> update(is(model, id), addToSet(DROPPED, document.getLong(POSITION))))
        .defaultIfEmpty(false);
  }

  /** Ends it, unless an event behind a position has been noted. */
  Mono<Boolean> end(ReadModel model, String id, long shown) {
    return Mono.from(parked.deleteOne(and(is(model, id), lte(LATEST, shown))))
        .map(result -> result.getDeletedCount() > 0);
  }

  /** Ends all of a view that is about to be rebuilt. */
  Mono<Void> endAll(ReadModel model) {
    return Mono.from(parked.deleteMany(eq(MODEL, model.name()))).then();
  }
}
