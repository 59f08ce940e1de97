package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Map;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far generations have come, as all instances of the service know it: before which position one shows every event. */
final class Tracks {
  private static final String ID = "_id";
  private static final String NEXT = "next";
  private static final String STOPPED_AT = "stoppedAt";

  private final MongoCollection<Document> tracks;

  Tracks(MongoDatabase database) {
    tracks = database.getCollection("progress");
  }

  /** By the generation's name. */
  Mono<Map<String, Long>> all() {
    return Flux.from(tracks.find().batchSize(Documents.BATCH))
        .collectMap(document -> document.getString(ID), document -> document.getLong(NEXT));
  }

  /** Stores progress, unless more is stored, as by an instance that took over; it takes away the note of a stop. Blocks. */
  void advance(Generation generation, long next) {
    var result = Mono.from(tracks.updateOne(and(eq(ID, generation.name()), lt(NEXT, next)),
        combine(set(NEXT, next), unset(STOPPED_AT)))).block();
    if (result == null || result.getMatchedCount() == 0) {
      insert(new Document(ID, generation.name()).append(NEXT, next));
    }
  }

  private void insert(Document document) {
    try {
      Mono.from(tracks.insertOne(document)).block();
    } catch (MongoWriteException refused) {
      if (!Documents.isTaken(refused)) {
        throw refused;
      }
    }
  }

  /** Notes at which event a generation stopped. Blocks. */
  void stop(Generation generation, String event) {
    Mono.from(tracks.updateOne(eq(ID, generation.name()), set(STOPPED_AT, event))).block();
  }

  /** Generations that have stopped, by their names, with the events at which they did. */
  Mono<Map<String, String>> stopped() {
    return Flux.from(tracks.find(exists(STOPPED_AT)).batchSize(Documents.BATCH))
        .collectMap(document -> document.getString(ID), document -> document.getString(STOPPED_AT));
  }

  Mono<Void> forget(Generation generation) {
    return Mono.from(tracks.deleteOne(eq(ID, generation.name()))).then();
  }
}
