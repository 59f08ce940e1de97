package nyvej.benchmarks;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import nyvej.Some;
import nyvej.event.EventCatalog;
import nyvej.event.NyvejEvent;
import nyvej.event.VolunteerEvent.AvailabilityStated;
import nyvej.event.VolunteerEvent.ClearanceRecorded;
import nyvej.event.VolunteerEvent.VolunteerRegistered;
import nyvej.ops.log.LogFill;
import nyvej.ops.log.LogObserver;
import nyvej.ops.log.LogSettings;
import nyvej.ops.log.MongoEventStorageEngine;
import nyvej.ops.server.EmbeddedMongo;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/** Volunteers who join the sample network's branch in Aarhus: six events each, at the end of the log of an embedded store. */
final class Crowd {

  private static final BranchId AARHUS = new BranchId(
      UUID.nameUUIDFromBytes("nyvej sample branch aarhus".getBytes(StandardCharsets.UTF_8)));
  private static final int EVENTS_OF_EACH = 2 + Clearance.values().length;
  private static final int PER_COMMIT = 100;

  private final Population population = new Population(1);
  private final Queue<NyvejEvent> next = new ArrayDeque<>();

  private Crowd() {}

  static void join(Path file, int volunteers) {
    var crowd = new Crowd();
    try (var server = EmbeddedMongo.open(file); var store = MongoStore.open(server.uri() + "/nyvej")) {
      LogFill.upTo(end(store) + (long) volunteers * EVENTS_OF_EACH, PER_COMMIT, store.database(), FilledLog.CONVERTER,
          _ -> crowd.event());
    }
  }

  private static long end(MongoStore store) {
    try (var log = new MongoEventStorageEngine(store.database(), FilledLog.CONVERTER, LogSettings.DEFAULTS,
        LogObserver.NONE)) {
      return log.latestToken(null).join().position().orElseThrow();
    }
  }

  private TaggedEventMessage<?> event() {
    if (next.isEmpty()) {
      somebodyJoins();
    }
    NyvejEvent event = next.remove();
    return new GenericTaggedEventMessage<>(
        new GenericEventMessage(EventCatalog.typeOf(event.getClass()), event, Map.of()), event.tags());
  }

  private void somebodyJoins() {
    var volunteer = population.volunteer();
    next.add(new VolunteerRegistered(volunteer.id(), AARHUS, volunteer.gender(), Some.NAME, Some.CONTACT,
        Some.COORDINATOR, Population.NOW));
    next.add(new AvailabilityStated(volunteer.id(), requireNonNull(volunteer.availability()), Some.COORDINATOR,
        Population.NOW));
    volunteer.clearances().forEach((clearance, until) -> next
        .add(new ClearanceRecorded(volunteer.id(), clearance, until.plusYears(1), Some.COORDINATOR, Population.NOW)));
  }
}
