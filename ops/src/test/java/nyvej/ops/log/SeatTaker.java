package nyvej.ops.log;

import static nyvej.ops.log.TestLog.appending;
import static nyvej.ops.log.TestLog.event;
import static nyvej.ops.log.TestLog.get;
import static nyvej.ops.log.TestLog.source;
import static nyvej.ops.log.TestLog.tagged;
import static nyvej.ops.log.TestLog.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** Decides about seats that many want, and writes down what it knew, for {@link RawLog} to judge. */
record SeatTaker(MongoEventStorageEngine engine, Random random, int table, int seats) {

  /**
   * What was acknowledged.
   *
   * @param eventIds in order
   * @param next the position behind the last of them
   */
  record Taken(List<String> eventIds, long next) {}

  /** Decides once on the latest knowledge; null if something came in between. */
  @Nullable
  Taken takeOne() {
    String seat = seat();
    var criteria = tagged(seat);
    var marker = source(engine, criteria).marker();
    var events = new ArrayList<TaggedEventMessage<?>>();
    events.add(event("taken", "" + GlobalIndexConsistencyMarker.position(marker), seat));
    for (int extra = random.nextInt(3); extra > 0; extra--) {
      events.add(event("noted", "-1", seat()));
    }
    try {
      ConsistencyMarker end = get(
          appending(engine, unless(criteria, marker), events.toArray(TaggedEventMessage<?>[]::new)));
      return new Taken(events.stream().map(TaggedEventMessage::event).map(EventMessage::identifier).toList(),
          GlobalIndexConsistencyMarker.position(end));
    } catch (AppendEventsTransactionRejectedException conflict) {
      return null;
    }
  }

  private String seat() {
    return "seat:" + table + "." + random.nextInt(seats);
  }
}
