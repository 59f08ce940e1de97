package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nyvej.event.NyvejEvent;
import nyvej.event.UnknownEventException;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows events in a generation and then tells how far it has come, to this process at once and to others through the database.
 * What can't be shown is set aside, with all that follows about the same document. Not what fails because the server is away, which
 * passes, nor an event of a kind that this version does not know, which must stop the view rather than be missing in it.
 */
final class Showing<V> {
  private static final Logger LOG = LoggerFactory.getLogger(Showing.class);

  private final Documents<V> documents;
  private final Generation generation;
  private final EventReader reader;
  private final ParkedDocuments parked;
  private final MongoProgress progress;
  private final InstantSource time;

  Showing(Documents<V> documents, Generation generation, EventReader reader, ParkedDocuments parked,
      MongoProgress progress, InstantSource time) {
    this.documents = documents;
    this.generation = generation;
    this.reader = reader;
    this.parked = parked;
    this.progress = progress;
    this.time = time;
  }

  /** Shows events in their order. Of what it throws the cause lies behind what it has shown then; all comes again. Blocks. */
  void show(List<EventMessage> events) {
    var byDocument = new LinkedHashMap<String, List<Delivered>>();
    for (var event : events) {
      try {
        add(event, byDocument);
      } catch (RuntimeException failure) {
        show(byDocument, PositionedEvents.positionOf(event));
        if (failure instanceof UnknownEventException) {
          stopped(event);
        }
        throw failure;
      }
    }
    show(byDocument, PositionedEvents.positionOf(events.getLast()) + 1);
  }

  private void add(EventMessage event, Map<String, List<Delivered>> byDocument) {
    String id = PositionedEvents.tagOf(event, documents.projection().tag());
    if (id != null) {
      var delivered = new Delivered(PositionedEvents.positionOf(event), read(event));
      byDocument.computeIfAbsent(id, _ -> new ArrayList<>()).add(delivered);
    }
  }

  private Supplier<NyvejEvent> read(EventMessage message) {
    try {
      var event = reader.read(message);
      return () -> event;
    } catch (RuntimeException failure) {
      if (stops(failure)) {
        throw failure;
      }
      return () -> {
        throw failure;
      };
    }
  }

  private void show(Map<String, List<Delivered>> byDocument, long next) {
    if (!byDocument.isEmpty()) {
      // Asked once: only this processor sets aside, and whether somebody ended it is asked for each document that it concerns.
      var aside = requireNonNull(parked.in(generation).block());
      byDocument.entrySet().removeIf(each -> aside.contains(each.getKey()) && isNoted(each.getKey(), each.getValue()));
      documents.show(byDocument).forEach(id -> showOneByOne(id, requireNonNull(byDocument.get(id))));
    }
    progress.reachedHere(generation, next);
  }

  private boolean isNoted(String id, List<Delivered> events) {
    return requireNonNull(parked.note(generation, id, events.getLast().position()).block());
  }

  private void showOneByOne(String id, List<Delivered> events) {
    for (var event : events) {
      try {
        documents.show(id, event);
      } catch (RuntimeException failure) {
        if (stops(failure)) {
          throw failure;
        }
        if (!requireNonNull(parked.isDropped(generation.model(), event.position()).block())) {
          park(id, event.position(), failure);
          if (isNoted(id, events)) {
            return;
          }
        }
      }
    }
  }

  private void park(String id, long position, RuntimeException failure) {
    parked.park(generation, id, position, failure, time.instant()).block();
    LOG.error("The view {} sets something aside: {} at position {}", generation.name(), failure.getClass().getName(),
        position);
  }

  private void stopped(EventMessage event) {
    LOG.error("The view {} stops at an event {}, which this version of Nyvej does not know: install a later one",
        generation.name(), event.type());
    progress.stoppedHere(generation, event.type());
  }

  /** A write that was refused is about what was written; all else from the driver is about the server or the way to it. */
  private static boolean stops(Throwable failure) {
    if (failure instanceof UnknownEventException) {
      return true;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MongoException) {
        return !(cause instanceof MongoWriteException);
      }
    }
    return false;
  }
}
