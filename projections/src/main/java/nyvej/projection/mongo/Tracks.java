package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.EnumMap;
import java.util.Map;
import nyvej.projection.ReadModel;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far the views have come, as all instances of the service know it. */
final class Tracks {
  private static final String ID = "_id";
  private static final String GENERATION = "generation";
  private static final String NEXT = "next";

  private final MongoCollection<Document> tracks;

  Tracks(MongoDatabase database) {
    tracks = database.getCollection("progress");
  }

  Mono<Map<ReadModel, Track>> all() {
    return Flux.from(tracks.find().batchSize(Documents.BATCH)).collect(() -> new EnumMap<>(ReadModel.class),
        (all, document) -> {
          for (var model : ReadModel.values()) {
            if (model.key().equals(document.getString(ID))) {
              all.put(model, read(document));
            }
          }
        });
  }

  /** Blocks; null when nothing is stored yet. */
  @Nullable
  Track of(ReadModel model) {
    return Mono.from(tracks.find(eq(ID, model.key())).first()).map(Tracks::read).block();
  }

  /** Stores progress within a generation; false when another generation, or more progress, is stored. Blocks. */
  boolean advance(ReadModel model, Track track) {
    return replace(and(eq(ID, model.key()), eq(GENERATION, track.generation()), lte(NEXT, track.next())), model, track)
        || of(model) == null && insert(model, track);
  }

  /** Begins the generation after the one that is stored. Blocks. */
  void beginNext(ReadModel model) {
    var last = of(model);
    begin(model, new Track((last == null ? 0 : last.generation()) + 1, 0));
  }

  /** Begins a generation. Blocks. */
  void begin(ReadModel model, Track track) {
    if (!replace(eq(ID, model.key()), model, track)) {
      insert(model, track);
    }
  }

  private boolean replace(Bson filter, ReadModel model, Track track) {
    var result = Mono.from(tracks.replaceOne(filter, document(model, track))).block();
    return result != null && result.getMatchedCount() == 1;
  }

  private boolean insert(ReadModel model, Track track) {
    try {
      Mono.from(tracks.insertOne(document(model, track))).block();
      return true;
    } catch (MongoWriteException refused) {
      if (Documents.isTaken(refused)) {
        return false;
      }
      throw refused;
    }
  }

  private static Document document(ReadModel model, Track track) {
    return new Document(ID, model.key()).append(GENERATION, track.generation()).append(NEXT, track.next());
  }

  private static Track read(Document document) {
    return new Track(document.getLong(GENERATION), document.getLong(NEXT));
  }
}
