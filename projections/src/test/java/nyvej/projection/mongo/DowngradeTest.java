package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.EnumSet;
import java.util.Map;
import nyvej.Some;
import nyvej.event.EventCatalog;
import nyvej.event.NeedEvent;
import nyvej.event.NeedEvent.NeedWithdrawn;
import nyvej.event.NyvejEvent;
import nyvej.event.UnknownEventException;
import nyvej.need.withdraw.WithdrawNeed;
import nyvej.ops.server.MongoServers;
import nyvej.projection.Progress.Lag;
import nyvej.projection.ReadModel;
import nyvej.state.Need;
import nyvej.vocabulary.NeedId;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** An earlier version of Nyvej on a log that a later one wrote to. */
class DowngradeTest {
  private static final MessageType WITHDRAWN = EventCatalog.typeOf(NeedWithdrawn.class);
  private static final MessageType LATER = new MessageType(WITHDRAWN.qualifiedName(), "99");

  /** What the later version has: to it the event is none of the future. */
  private record Later(EventReader reader) implements EventReader {
    @Override
    public NyvejEvent read(EventMessage event) {
      return reader.read(event.type().equals(LATER)
          ? new GenericEventMessage(event.identifier(), WITHDRAWN, event.payload(), event.metadata(), event.timestamp())
          : event);
    }
  }

  private static NeedId recorded(World world) {
    var command = ReadYourWriteTest.recordNeed();
    world.shown(command);
    return command.need();
  }

  private static WithdrawNeed withdraw(NeedId need) {
    return new WithdrawNeed(need, Some.SHELTER, NeedEvent.Reason.HELPED_OTHERWISE, Some.REFERRER);
  }

  private static Need.Status status(World world, NeedId need) {
    return requireNonNull(world.needs.need(need).block()).need().status();
  }

  private static Map<ReadModel, String> stopped(World world) {
    return requireNonNull(world.progress.lags().filter(lag -> lag.stoppedAt() != null)
        .collect(toMap(Lag::model, lag -> requireNonNull(lag.stoppedAt()))).block());
  }

  @ParameterizedTest
  @EnumSource
  void guessesNothingAndGoesOnWithAllElse(MongoServers server) {
    try (var lease = server.lease()) {
      NeedId changed;
      NeedId other;
      var alarms = new ListAppender<ILoggingEvent>();
      alarms.start();
      var logger = (Logger) LoggerFactory.getLogger(Showing.class);
      logger.addAppender(alarms);
      try (var earlier = new World(lease); var instance = new World(lease)) {
        changed = recorded(earlier);
        other = recorded(earlier);
        long later = earlier.append(LATER, new NeedWithdrawn(changed, Some.SURVIVOR, NeedEvent.Reason.MOVED_AWAY,
            Some.REFERRER, Some.NOW), changed);

        assertThatThrownBy(() -> earlier.send(withdraw(changed))).hasRootCauseInstanceOf(UnknownEventException.class);
        long done = earlier.done(withdraw(other));
        assertThat(done).as("nothing else was appended").isEqualTo(later + 1);

        earlier.progress.reached(EnumSet.complementOf(EnumSet.of(ReadModel.NEEDS)), done, World.PATIENCE).block();
        Await.until(() -> !stopped(earlier).isEmpty());
        assertThat(stopped(earlier)).isEqualTo(Map.of(ReadModel.NEEDS, "nyvej.NeedWithdrawn#99"));
        assertThat(stopped(instance)).as("what the other instance tells").isEqualTo(stopped(earlier));
        assertThat(requireNonNull(earlier.parking.all().collectList().block())).isEmpty();
        assertThat(status(earlier, changed)).isEqualTo(Need.Status.OPEN);
      } finally {
        logger.detachAppender(alarms);
      }
      assertThat(alarms.list).isNotEmpty().allSatisfy(alarm -> {
        assertThat(alarm.getLevel()).isEqualTo(Level.ERROR);
        assertThat(alarm.getFormattedMessage()).contains("needs", "nyvej.NeedWithdrawn#99");
      });

      try (var upgraded = new World(lease, "", (_, reader) -> new Later(reader))) {
        upgraded.caughtUp();
        assertThat(status(upgraded, changed)).isEqualTo(Need.Status.WITHDRAWN);
        assertThat(status(upgraded, other)).isEqualTo(Need.Status.WITHDRAWN);
        Await.until(() -> stopped(upgraded).isEmpty());
      }
    }
  }
}
