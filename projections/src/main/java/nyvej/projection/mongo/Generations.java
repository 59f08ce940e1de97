package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import nyvej.projection.ReadModel;
import nyvej.projection.mongo.Generation.State;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The collection of generations, as all instances of the service know them. What is gone stays listed, so that no number comes again. */
final class Generations {
  private static final String ID = "_id";
  private static final String MODEL = "model";
  private static final String NUMBER = "number";
  private static final String VERSION = "version";
  private static final String STATE = "state";
  private static final String USED = "used";

  private final MongoCollection<Document> generations;

  Generations(MongoDatabase database) {
    generations = database.getCollection("generations").withWriteConcern(WriteConcern.MAJORITY);
  }

  /** Of the views that this version of Nyvej has. */
  Flux<Generation> all() {
    return Flux.from(generations.find().batchSize(Documents.BATCH))
        .concatMapIterable(document -> Arrays.stream(ReadModel.values())
            .filter(model -> model.name().equals(document.getString(MODEL))).map(model -> read(model, document))
            .toList());
  }

  /** False when its number is taken. */
  Mono<Boolean> add(Generation generation) {
    var document = new Document(ID, generation.name()).append(MODEL, generation.model().name())
        .append(NUMBER, generation.number()).append(VERSION, generation.version())
        .append(STATE, generation.state().name()).append(USED, Date.from(generation.used()));
    return Mono.from(generations.insertOne(document)).thenReturn(true)
        .onErrorResume(MongoWriteException.class, e -> Documents.isTaken(e) ? Mono.just(false) : Mono.error(e));
  }

  /** From now on it may be shown. */
  Mono<Void> complete(Generation generation) {
    return update(and(is(generation), eq(STATE, State.BUILDING.name())), set(STATE, State.COMPLETE.name()));
  }

  Mono<Void> use(Generation generation, Instant now) {
    return update(is(generation), set(USED, Date.from(now)));
  }

  /** From now on nobody may use it, unless somebody has since a time. */
  Mono<Void> end(Generation generation, Instant since) {
    return update(and(is(generation), lt(USED, Date.from(since)), ne(STATE, State.GONE.name())),
        set(STATE, State.GONE.name()));
  }

  private Mono<Void> update(Bson which, Bson how) {
    return Mono.from(generations.updateOne(which, how)).then();
  }

  private static Bson is(Generation generation) {
    return eq(ID, generation.name());
  }

  private static Generation read(ReadModel model, Document document) {
    return new Generation(model, document.getInteger(NUMBER), document.getInteger(VERSION),
        State.valueOf(document.getString(STATE)), document.getDate(USED).toInstant());
  }
}
