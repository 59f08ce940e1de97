package nyvej.web.tool;

import com.mongodb.client.MongoDatabase;
import java.util.Set;
import java.util.stream.Collectors;
import nyvej.event.EventCatalog;
import nyvej.event.NyvejEvent;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.log.LogObserver;
import nyvej.ops.log.LogSettings;
import nyvej.ops.log.MongoEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Reads what has happened; what identifies somebody stays sealed. */
final class PastEvents {
  private static final Set<QualifiedName> NAMES = EventCatalog.all().stream()
      .map(type -> EventCatalog.typeOf(type).qualifiedName()).collect(Collectors.toUnmodifiableSet());

  private PastEvents() {}

  /** @throws ToolException at the first event that can't be read */
  static OwnNetworks.Past read(MongoDatabase stored) {
    var converter = new JacksonEventConverter().asEventConverter();
    try (var log = new MongoEventStorageEngine(stored, converter, LogSettings.DEFAULTS, LogObserver.NONE)) {
      return log.source(SourcingCondition.conditionFor(EventCriteria.havingAnyTag()), null)
          .filter(entry -> NAMES.contains(entry.message().type().qualifiedName()))
          .reduce(new OwnNetworks.Past(), (past, entry) -> past.happened(event(entry.message(), converter))).join();
    }
  }

  private static NyvejEvent event(EventMessage message, EventConverter converter) {
    try {
      return EventCatalog.read(message, converter);
    } catch (RuntimeException unreadable) {
      throw new ToolException(Exit.PROBLEMS, "An event in the log can't be read; parked tells of what.");
    }
  }
}
