package nyvej.projection.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import reactor.core.publisher.Mono;

/** What is kept of the views in a database, for all generations. */
record ViewStore(MongoDatabase database, Generations generations, Tracks tracks, ParkedDocuments parked,
    IndexSnapshots snapshots) {
  ViewStore(MongoDatabase database) {
    this(database, new Generations(database), new Tracks(database), new ParkedDocuments(database),
        new IndexSnapshots(database));
  }

  Mono<Known> known() {
    return Mono.zip(generations.all().collectMap(Generation::name), tracks.all())
        .map(both -> new Known(both.getT1(), both.getT2()));
  }

  <V> Documents<V> documents(Projection<V> projection, Generation generation) {
    return new Documents<>(database, projection, generation);
  }

  /** Forgets what a generation showed; only that there was one stays known. */
  Mono<Void> forget(Generation generation) {
    return Mono.from(database.getCollection(generation.name()).drop()).then(parked.endAll(generation))
        .then(snapshots.forget(generation)).then(tracks.forget(generation));
  }
}
