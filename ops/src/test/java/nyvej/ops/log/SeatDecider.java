package nyvej.ops.log;

import static nyvej.ops.log.TestLog.NOON;
import static nyvej.ops.log.TestLog.appending;
import static nyvej.ops.log.TestLog.event;
import static nyvej.ops.log.TestLog.sourcing;
import static nyvej.ops.log.TestLog.tagged;
import static nyvej.ops.log.TestLog.unless;
import static org.axonframework.eventsourcing.eventstore.SourcingCondition.conditionFor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nyvej.ops.log.TestLog.Sourced;
import nyvej.ops.sim.SimulatedProcess;
import nyvej.ops.sim.Simulation;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;

/** Decides about seats, sometimes on what it knew before, and tells a judge all that it is told. */
final class SeatDecider {
  private static final int SEATS = 4;

  private final Simulation simulation;
  private final SimulatedProcess process;
  private final MongoEventStorageEngine engine;
  private final LogJudge judge;
  private final Map<String, ConsistencyMarker> known = new HashMap<>();
  private boolean done;

  SeatDecider(Simulation simulation, SimulatedProcess process, MongoEventStorageEngine engine, LogJudge judge) {
    this.simulation = simulation;
    this.process = process;
    this.engine = engine;
    this.judge = judge;
  }

  boolean isAlive() {
    return !process.isDead();
  }

  boolean isDone() {
    return done;
  }

  void run(int decisions) {
    try {
      for (int i = 0; i < decisions && isAlive(); i++) {
        decide();
        if (simulation.oneIn(3)) {
          simulation.sleep(Duration.ofMillis(simulation.random().nextInt(500)));
        }
      }
    } finally {
      done = true;
    }
  }

  /** Where nothing is wrong, one who tries again decides at last. */
  void mustDecide() {
    known.clear();
    for (int i = 0; i < 3; i++) {
      if (decide()) {
        return;
      }
    }
    throw new AssertionError("nothing can be decided, though nothing is wrong");
  }

  private boolean decide() {
    String seat = seat();
    try {
      var marker = known.get(seat);
      return append(seat, marker == null || simulation.oneIn(2) ? read(seat) : marker);
    } catch (LogUnavailableException nothingKnown) {
      return false;
    }
  }

  private ConsistencyMarker read(String seat) {
    long acknowledged = judge.acknowledged();
    var read = Sourced.of(Simulation.join(sourcing(engine, conditionFor(tagged(seat)))));
    judge.read(seat, acknowledged, GlobalIndexConsistencyMarker.position(read.marker()),
        read.entries().stream().map(entry -> entry.message().identifier()).toList());
    known.put(seat, read.marker());
    return read.marker();
  }

  private boolean append(String seat, ConsistencyMarker marker) {
    long position = GlobalIndexConsistencyMarker.position(marker);
    var events = events(seat, position);
    List<String> ids = events.stream().map(TaggedEventMessage::event).map(EventMessage::identifier).toList();
    try {
      var end = Simulation
          .join(appending(engine, unless(tagged(seat), marker), events.toArray(TaggedEventMessage<?>[]::new)));
      judge.acknowledged(ids, GlobalIndexConsistencyMarker.position(end));
      simulation.note(process.name() + " decided");
      return true;
    } catch (AppendEventsTransactionRejectedException conflict) {
      judge.rejected(ids, seat, position);
      simulation.note(process.name() + " was too late");
      return false;
    }
  }

  /** As {@link RawLog} wants it: what a decision knew is its payload. */
  private List<TaggedEventMessage<?>> events(String seat, long known) {
    var events = new ArrayList<TaggedEventMessage<?>>();
    events.add(event(simulation.id().toString(), "taken", "" + known, NOON, seat));
    for (int i = simulation.random().nextInt(3); i > 0; i--) {
      events.add(event(simulation.id().toString(), "noted", "-1", NOON, seat()));
    }
    return events;
  }

  private String seat() {
    return "seat:" + simulation.random().nextInt(SEATS);
  }
}
