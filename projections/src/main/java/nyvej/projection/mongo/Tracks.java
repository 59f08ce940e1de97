package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

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

  private final MongoCollection<Document> tracks;

  Tracks(MongoDatabase database) {
    tracks = database.getCollection("progress");
  }

  /** By the generation's name. */
  Mono<Map<String, Long>> all() {
    return Flux.from(tracks.find().batchSize(Documents.BATCH))
        .collectMap(document -> document.getString(ID), document -> document.getLong(NEXT));
  }

  /** Stores progress, unless more is stored, as by an instance that took over. Blocks. */
  void advance(Generation generation, long next) {
    var result = Mono.from(tracks.updateOne(and(eq(ID, generation.name()), lt(NEXT, next)), set(NEXT, next))).block();
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

  Mono<Void> forget(Generation generation) {
    return Mono.from(tracks.deleteOne(eq(ID, generation.name()))).then();
  }
}
