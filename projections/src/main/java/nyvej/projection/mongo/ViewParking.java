package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import nyvej.event.EventCatalog;
import nyvej.projection.Parking;
import nyvej.projection.ReadModel;
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
record ViewParking(Map<ReadModel, Documents<?>> views, ParkedDocuments parked, EventStorageEngine log,
    EventConverter converter) implements Parking {

  @Override
  public Flux<Parked> all() {
    return parked.all();
  }

  @Override
  public Mono<Boolean> retry(ReadModel model, String id) {
    return parked.dropped(model, id)
        .flatMap(dropped -> Mono.fromCallable(() -> showAnew(requireNonNull(views.get(model)), id, dropped))
            .subscribeOn(Schedulers.boundedElastic()))
        .defaultIfEmpty(false);
  }

  @Override
  public Mono<Boolean> drop(ReadModel model, String id) {
    return parked.drop(model, id).filter(dropped -> dropped).flatMap(_ -> retry(model, id)).defaultIfEmpty(false);
  }

  private <V> boolean showAnew(Documents<V> documents, String id, Set<Long> without) {
    var model = documents.projection().model();
    while (true) {
      var fold = new Fold<>(documents.projection(), converter, without);
      read(documents.projection().tag(), id, fold);
      if (fold.failure != null) {
        parked.failedAgain(model, id, fold.position, fold.failure).block();
        return false;
      }
      if (fold.view != null) {
        documents.replace(id, fold.view, fold.position);
      }
      if (requireNonNull(parked.end(model, id, fold.position).block())) {
        return true;
      }
      if (parked.dropped(model, id).block() == null) {
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
    private final Set<Long> without;
    private @Nullable V view;
    private long position = -1;
    private @Nullable RuntimeException failure;

    Fold(Projection<V> projection, EventConverter converter, Set<Long> without) {
      this.projection = projection;
      this.converter = converter;
      this.without = without;
    }

    private void add(MessageStream.Entry<EventMessage> entry) {
      if (failure != null) {
        return;
      }
      position = PositionedEvents.positionOf(TrackingToken.fromContext(entry).orElseThrow()) - 1;
      if (without.contains(position)) {
        return;
      }
      try {
        view = projection.evolve(view, EventCatalog.read(entry.message(), converter), position);
      } catch (RuntimeException e) {
        failure = e;
      }
    }
  }
}
