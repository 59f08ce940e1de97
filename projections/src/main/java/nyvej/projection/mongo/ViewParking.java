package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import nyvej.event.EventCatalog;
import nyvej.projection.Parking;
import nyvej.projection.ReadModel;
import nyvej.projection.mongo.Generation.State;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Shows what was set aside by folding its events anew: a document of a view is no more than that. While it does, the
 * processor may note more events; then it folds again, so that none is missed when the processor takes over.
 */
record ViewParking(ViewStore store, Projections projections, EventStorageEngine log,
    EventConverter converter) implements Parking {

  @Override
  public Flux<Parked> all() {
    return store.parked().all();
  }

  @Override
  public Mono<Boolean> retry(ReadModel model, String id) {
    return everywhere(model, generation -> retry(generation, id));
  }

  @Override
  public Mono<Boolean> drop(ReadModel model, String id) {
    return everywhere(model, generation -> store.parked().drop(generation, id).then(retry(generation, id)));
  }

  /** In each generation that has it set aside; whether it then is shown by all of them. */
  private Mono<Boolean> everywhere(ReadModel model, Function<Generation, Mono<Boolean>> attempt) {
    return store.generations().all().filter(each -> each.model() == model && !each.is(State.GONE)).concatMap(attempt)
        .reduce((one, other) -> one && other).defaultIfEmpty(false);
  }

  /** Empty when this generation has not set it aside. */
  private Mono<Boolean> retry(Generation generation, String id) {
    var documents = store.documents(projections.of(generation.model()), generation);
    return store.parked().contains(generation, id).filter(parked -> parked)
        .flatMap(_ -> Mono.fromCallable(() -> showAnew(generation, documents, id))
            .subscribeOn(Schedulers.boundedElastic()));
  }

  private <V> boolean showAnew(Generation generation, Documents<V> documents, String id) {
    while (true) {
      var fold = new Fold<>(documents.projection(), converter, store.parked());
      read(documents.projection().tag(), id, fold);
      if (fold.failure != null) {
        store.parked().failedAgain(generation, id, fold.position, fold.failure).block();
        return false;
      }
      if (fold.view != null) {
        documents.put(id, fold.view);
      }
      if (requireNonNull(store.parked().end(generation, id, fold.position).block())) {
        return true;
      }
      if (!requireNonNull(store.parked().contains(generation, id).block())) {
        return true;
      }
    }
  }

  private void read(String tag, String id, Fold<?> fold) {
    var events = log.source(SourcingCondition.conditionFor(EventCriteria.havingTags(Tag.of(tag, id))), null);
    events.reduce(fold, (folded, entry) -> {
      if (!TerminalEventMessage.INSTANCE.equals(entry.message())) {
        folded.add(entry);
      }
      return folded;
    }).join();
  }

  /** The view as far as it could be folded, and where it failed. */
  private static final class Fold<V> {
    private final Projection<V> projection;
    private final EventConverter converter;
    private final ParkedDocuments parked;
    private @Nullable V view;
    private long position = -1;
    private @Nullable RuntimeException failure;

    Fold(Projection<V> projection, EventConverter converter, ParkedDocuments parked) {
      this.projection = projection;
      this.converter = converter;
      this.parked = parked;
    }

    private void add(MessageStream.Entry<EventMessage> entry) {
      if (failure != null) {
        return;
      }
      position = PositionedEvents.positionOf(TrackingToken.fromContext(entry).orElseThrow()) - 1;
      try {
        view = projection.evolve(view, EventCatalog.read(entry.message(), converter), position);
      } catch (RuntimeException e) {
        failure = requireNonNull(parked.isDropped(projection.model(), position).block()) ? null : e;
      }
    }
  }
}
