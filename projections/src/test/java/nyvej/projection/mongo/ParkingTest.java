package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import nyvej.Some;
import nyvej.event.EventCatalog;
import nyvej.event.NeedEvent;
import nyvej.event.NeedEvent.NeedCorrected;
import nyvej.event.NeedEvent.NeedRecorded;
import nyvej.event.NeedEvent.NeedWithdrawn;
import nyvej.need.withdraw.WithdrawNeed;
import nyvej.ops.server.MongoServers;
import nyvej.projection.BehindException;
import nyvej.projection.Parking.Parked;
import nyvej.projection.ReadModel;
import nyvej.projection.Rebuilding.Build;
import nyvej.state.Need;
import nyvej.vocabulary.NeedId;
import org.axonframework.messaging.core.MessageType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An event that can't be shown. */
@ParameterizedClass
@EnumSource(MongoServers.class)
class ParkingTest {
  /** Its payload is nothing of the kind. */
  private static final Map<String, String> POISON = Map.of();
  private static final MessageType CORRECTED = EventCatalog.typeOf(NeedCorrected.class);
  private static final MessageType WITHDRAWN = EventCatalog.typeOf(NeedWithdrawn.class);
  private static final Set<MessageType> FAILING = Set.of(WITHDRAWN, EventCatalog.typeOf(NeedRecorded.class));

  private final MongoServers.Lease lease;
  private final AtomicBoolean faulty = new AtomicBoolean();
  private final World world;

  ParkingTest(MongoServers server) {
    lease = server.lease();
    world = new World(lease, "", (model, reader) -> model == ReadModel.NEEDS ? faulty(reader) : reader);
  }

  @AfterEach
  void close() {
    world.close();
    lease.close();
  }

  /** Shows neither a new need nor a withdrawal while there is a fault in it. */
  private EventReader faulty(EventReader reader) {
    return event -> {
      if (faulty.get() && FAILING.contains(event.type())) {
        throw new IllegalStateException("a fault");
      }
      return reader.read(event);
    };
  }

  private NeedId recorded() {
    var command = ReadYourWriteTest.recordNeed();
    world.shown(command);
    return command.need();
  }

  private void withdraw(NeedId need) {
    world.shown(new WithdrawNeed(need, Some.SHELTER, NeedEvent.Reason.HELPED_OTHERWISE, Some.REFERRER));
  }

  private long withdrawn(NeedId need) {
    return world.append(WITHDRAWN, new NeedWithdrawn(need, Some.SURVIVOR, NeedEvent.Reason.HELPED_OTHERWISE,
        Some.REFERRER, Some.NOW), need);
  }

  private Need.Status status(NeedId need) {
    return Objects.requireNonNull(world.needs.need(need).block()).need().status();
  }

  private List<Parked> parked() {
    return Objects.requireNonNull(world.parking.all().collectList().block());
  }

  private boolean retried(NeedId need) {
    return Objects.requireNonNull(world.parking.retry(ReadModel.NEEDS, need.toString()).block());
  }

  private boolean dropped(NeedId need) {
    return Objects.requireNonNull(world.parking.drop(ReadModel.NEEDS, need.toString()).block());
  }

  @Test
  void setsAsideWhatItIsAboutAndNothingElse() {
    var broken = recorded();
    var other = recorded();
    long poison = world.append(CORRECTED, POISON, broken) - 1;
    long latest = withdrawn(broken) - 1;
    withdraw(other);

    assertThat(status(other)).isEqualTo(Need.Status.WITHDRAWN);
    assertThat(status(broken)).isEqualTo(Need.Status.OPEN);
    assertThat(parked()).singleElement().satisfies(parked -> {
      assertThat(parked.model()).isEqualTo(ReadModel.NEEDS);
      assertThat(parked.id()).isEqualTo(broken.toString());
      assertThat(parked.position()).isEqualTo(poison);
      assertThat(parked.latest()).isEqualTo(latest);
      assertThat(parked.since()).isEqualTo(Some.NOW);
    });
  }

  @Test
  void setsAsideNothingElseAlsoWhereAllIsShownAtOnce() {
    var broken = recorded();
    var needs = new ArrayList<NeedId>();
    for (int i = 0; i < 30; i++) {
      needs.add(recorded());
    }
    long poison = world.append(CORRECTED, POISON, broken) - 1;
    needs.forEach(this::withdraw);
    long latest = withdrawn(broken) - 1;
    world.progress.reached(latest + 1, World.PATIENCE).block();

    assertThat(world.rebuilding.begin(ReadModel.NEEDS).block()).isEqualTo(2);
    Await.until(() -> world.shown(ReadModel.NEEDS) == 2);

    assertThat(needs).allSatisfy(need -> assertThat(status(need)).isEqualTo(Need.Status.WITHDRAWN));
    assertThat(status(broken)).isEqualTo(Need.Status.OPEN);
    assertThat(parked()).singleElement().satisfies(parked -> {
      assertThat(parked.id()).isEqualTo(broken.toString());
      assertThat(List.of(parked.position(), parked.latest())).containsExactly(poison, latest);
    });
  }

  @Test
  void isShownOnceTheFaultIsGone() {
    var need = recorded();
    faulty.set(true);
    withdraw(need);
    assertThat(status(need)).isEqualTo(Need.Status.OPEN);
    faulty.set(false);

    assertThat(retried(need)).isTrue();
    assertThat(status(need)).isEqualTo(Need.Status.WITHDRAWN);
    assertThat(parked()).isEmpty();
    assertThat(retried(need)).as("nothing is left to retry").isFalse();
  }

  @Test
  void isShownOnceTheFaultIsGoneAlsoFromItsFirstEventOn() {
    faulty.set(true);
    var need = recorded();
    assertThat(world.needs.need(need).blockOptional()).isEmpty();
    faulty.set(false);

    assertThat(retried(need)).isTrue();
    assertThat(status(need)).isEqualTo(Need.Status.OPEN);
  }

  /** Else a need that everybody sees would be lost from sight. */
  @Test
  void keepsWhatIsBuiltFromTakingThePlaceOfWhatShowsIt() {
    var need = recorded();
    withdraw(need);
    faulty.set(true);

    int next = Objects.requireNonNull(world.rebuilding.begin(ReadModel.NEEDS).block());
    Await.until(() -> next().setAside() == 1 && next().percent() == 100);
    assertThat(world.shown(ReadModel.NEEDS)).isLessThan(next);
    assertThat(status(need)).isEqualTo(Need.Status.WITHDRAWN);

    faulty.set(false);
    assertThat(retried(need)).isTrue();
    Await.until(() -> world.shown(ReadModel.NEEDS) == next);
    assertThat(status(need)).isEqualTo(Need.Status.WITHDRAWN);
  }

  private Build next() {
    return Objects.requireNonNull(Objects.requireNonNull(world.rebuilding.views()
        .filter(view -> view.model() == ReadModel.NEEDS).blockFirst()).next());
  }

  @Test
  void staysAsideWhenTheRetryFailsAndIsFollowedAgainOnceTheEventIsDropped() {
    var need = recorded();
    world.append(CORRECTED, POISON, need);
    long second = world.append(CORRECTED, POISON, need);
    world.progress.reached(second, World.PATIENCE).block();

    assertThat(retried(need)).isFalse();
    assertThat(dropped(need)).as("there is a second one").isFalse();
    assertThat(parked()).singleElement().extracting(Parked::position).isEqualTo(second - 1);
    assertThat(dropped(need)).isTrue();
    assertThat(parked()).isEmpty();

    world.progress.reached(withdrawn(need), World.PATIENCE).block();
    assertThat(status(need)).isEqualTo(Need.Status.WITHDRAWN);
    assertThat(parked()).isEmpty();

    world.rebuilt(ReadModel.NEEDS);
    assertThat(status(need)).as("a build leaves out what was dropped").isEqualTo(Need.Status.WITHDRAWN);
    assertThat(parked()).isEmpty();
  }

  @Test
  void isTriedAgainWhenTheViewIsBuiltAnew() {
    var need = recorded();
    faulty.set(true);
    withdraw(need);
    faulty.set(false);

    world.rebuilt(ReadModel.NEEDS);

    assertThat(status(need)).isEqualTo(Need.Status.WITHDRAWN);
    world.now.set(Some.NOW.plus(Feeder.UNUSED.multipliedBy(2)));
    Await.until(() -> parked().isEmpty());
  }

  @Test
  void ofAKindThatIsNotKnownStopsTheViewInsteadOfBeingMissingInIt() {
    var need = recorded();
    long unknown = world.append(new MessageType(CORRECTED.name(), "99"), POISON, need);

    world.progress.reached(Set.of(ReadModel.MATCHES), unknown, World.PATIENCE).block();
    assertThatThrownBy(
        () -> world.progress.reached(Set.of(ReadModel.NEEDS), unknown, Duration.ofMillis(500)).block())
        .isInstanceOf(BehindException.class);
    assertThat(parked()).isEmpty();
  }
}
