package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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
  private static final String STOPPED_AT = "stoppedAt";

  private final MongoCollection<Document> tracks;

  Tracks(MongoDatabase database) {
    tracks = database.getCollection("progress");
  }

  Mono<Map<ReadModel, Track>> all() {
    return Flux.from(tracks.find().batchSize(Documents.BATCH)).collect(() -> new EnumMap<>(ReadModel.class),
        (all, document) -> modelOf(document).ifPresent(model -> all.put(model, read(document))));
  }

  /** Empty for a view of another version of Nyvej. */
  private static Optional<ReadModel> modelOf(Document document) {
    return Arrays.stream(ReadModel.values()).filter(model -> model.key().equals(document.getString(ID))).findFirst();
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

  /** Notes at which event a view stopped; whatever progress comes after it takes the note away. Blocks. */
  void stop(ReadModel model, String event) {
    Mono.from(tracks.updateOne(eq(ID, model.key()), set(STOPPED_AT, event))).block();
  }

  /** Views that have stopped, with the events at which they did. */
  Mono<Map<ReadModel, String>> stopped() {
    return Flux.from(tracks.find(exists(STOPPED_AT)).batchSize(Documents.BATCH)).collect(
        () -> new EnumMap<>(ReadModel.class),
        (all, document) -> modelOf(document).ifPresent(model -> all.put(model, document.getString(STOPPED_AT))));
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
