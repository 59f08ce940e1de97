package nyvej.projection.mongo;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nyvej.projection.ReadModel;
import nyvej.projection.Rebuilding;
import nyvej.projection.mongo.Generation.State;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Needs nothing but the database, so that a process which feeds no view can ask for it too. */
record MongoRebuilding(ViewStore store, Projections projections, Supplier<CompletableFuture<TrackingToken>> head,
    InstantSource time) implements Rebuilding {

  /** By the version that is in use, which need not be that of who asks. */
  @Override
  public Mono<Integer> begin(ReadModel model) {
    return store.known().flatMap(known -> Mono.justOrEmpty(known.complete(model).reduce((_, last) -> last)
        .or(() -> known.of(model).findFirst())).flatMap(
            last -> known.building(model, last.version())
                .map(building -> Mono.just(building.number())).orElseGet(() -> begin(known, last))));
  }

  private Mono<Integer> begin(Known known, Generation last) {
    var next = new Generation(last.model(), known.followingNumber(last.model()), last.version(),
        State.BUILDING, time.instant());
    return store.generations().add(next).flatMap(added -> added ? Mono.just(next.number()) : begin(last.model()));
  }

  @Override
  public Flux<View> views() {
    return Mono.zip(store.known(), Mono.fromFuture(head).map(PositionedEvents::positionOf))
        .flatMapMany(both -> Flux.fromIterable(projections.all())
            .concatMap(projection -> view(both.getT1(), projection.model(), projection.version(), both.getT2())));
  }

  private Mono<View> view(Known known, ReadModel model, int version, long head) {
    var shown = Standing.NOTHING.after(known, model, version).generation();
    var next = known.building(model, version).orElse(null);
    return Mono.zip(build(known, shown, head), build(known, next, head))
        .map(both -> new View(model, both.getT1().orElse(null), both.getT2().orElse(null)));
  }

  private Mono<Optional<Build>> build(Known known, @Nullable Generation generation,
      long head) {
    return generation == null
        ? Mono.just(Optional.empty())
        : store.parked().in(generation).map(ids -> Optional.of(new Build(generation.number(),
            generation.version(), percent(known.next(generation), head), ids.size())));
  }

  private static int percent(long next, long head) {
    return next >= head ? 100 : (int) (100 * next / head);
  }
}
