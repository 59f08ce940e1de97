package nyvej.projection.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nyvej.Some;
import nyvej.event.NeedEvent;
import nyvej.need.correct.CorrectNeed;
import nyvej.need.record.RecordNeed;
import nyvej.need.withdraw.WithdrawNeed;
import nyvej.ops.server.MongoServers;
import nyvej.projection.published.PartnerRow;
import nyvej.projection.published.PartnerSnapshot;
import nyvej.projection.published.Place;
import nyvej.projection.published.StatisticsView.Cell;
import nyvej.projection.published.StatisticsView.Stage;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.Purpose;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.SurvivorId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;

class PublishedTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Place AARHUS = new Place(Place.Level.KOMMUNE, "0751");

  @ParameterizedTest
  @EnumSource
  void theSnapshotStaysForItsPeriodAndIsTheSameForAllInstances(MongoServers server) {
    try (var lease = server.lease(); var world = new World(lease); var other = new World(lease)) {
      record(world, "0751", 6, true, Purpose.STATISTICS);
      record(world, "0740", 3, true, Purpose.STATISTICS);
      record(world, "0751", 9, false, Purpose.STATISTICS);
      world.caughtUp();

      var first = Flux.merge(Stream.of(world, other, world, other)
          .map(one -> one.feed.snapshot(Some.PARTNER, Some.NOW)).toList()).collectList().block();

      assertThat(first).hasSize(4).containsOnly(snapshot(world, Some.NOW));
      assertThat(snapshot(world, Some.NOW).rows()).hasSize(6).allSatisfy(row -> {
        assertThat(row.place()).isEqualTo(AARHUS);
        assertThat(row.type()).isEqualTo(SupportType.NETWORK);
      });

      record(world, "0751", 2, true, Purpose.STATISTICS);
      world.caughtUp();
      assertThat(snapshot(world, Some.NOW.plus(Duration.ofHours(3)))).isEqualTo(snapshot(other, Some.NOW));
      assertThat(snapshot(world, Some.NOW.plus(DAY)).rows()).hasSize(8)
          .containsAll(snapshot(world, Some.NOW).rows());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoseConsentEndsIsTakenOutAtOnceAndTheRestStaysSafe(MongoServers server) {
    try (var lease = server.lease(); var world = new World(lease)) {
      var needs = record(world, "0751", 6, true, Purpose.STATISTICS);
      world.caughtUp();
      assertThat(snapshot(world, Some.NOW).rows()).hasSize(6);

      var one = needs.get(0);
      world.shown(new WithdrawNeed(one.need(), one.organisation(), NeedEvent.Reason.CONSENT_WITHDRAWN, one.by()));
      assertThat(snapshot(world, Some.NOW).rows()).hasSize(5);

      var two = needs.get(1);
      var notPartners = new Consent(two.consent().purposes(), two.consent().branches(), false, two.consent().until());
      world.shown(new CorrectNeed(two.need(), two.organisation(), two.description(), notPartners, null, null,
          two.by()));
      assertThat(snapshot(world, Some.NOW).rows()).isEmpty();
      assertThat(snapshot(world, Some.NOW).more()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPartnerCanPointAtItsOwnRowsOnly(MongoServers server) {
    try (var lease = server.lease(); var world = new World(lease)) {
      var needs = record(world, "0751", 5, true, Purpose.STATISTICS).stream().map(RecordNeed::need).toList();
      world.caughtUp();
      var rows = snapshot(world, Some.NOW).rows();

      assertThat(rows.stream().map(row -> resolve(world, Some.PARTNER, row)))
          .containsExactlyInAnyOrderElementsOf(needs);
      assertThat(rows.stream().map(row -> resolve(world, Some.OTHER_PARTNER, row)).filter(Objects::nonNull)).isEmpty();
      assertThat(world.feed.resolve(Some.PARTNER, "made-up", Some.NOW).blockOptional()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void figuresCountWhoAgreedToBeCountedAndStayForTheirPeriod(MongoServers server) {
    try (var lease = server.lease(); var world = new World(lease)) {
      var counted = record(world, "0751", 7, false, Purpose.STATISTICS);
      record(world, "0751", 9, true, Purpose.MATCHING);
      world.caughtUp();
      var seven = new Cell(SupportType.NETWORK, Stage.WAITING, AARHUS, 7);
      assertThat(figures(world, Some.NOW)).containsExactly(seven);

      var one = counted.getFirst();
      world.shown(new WithdrawNeed(one.need(), one.organisation(), NeedEvent.Reason.HELPED_OTHERWISE, one.by()));
      assertThat(figures(world, Some.NOW)).containsExactly(seven);
      assertThat(figures(world, Some.NOW.plus(Duration.ofDays(30))))
          .containsExactly(new Cell(SupportType.NETWORK, Stage.WAITING, AARHUS, 6));
      assertThat(figures(world, Some.NOW.plus(Duration.ofDays(300)))).isEmpty();
    }
  }

  private static List<Cell> figures(World world, Instant now) {
    return Objects.requireNonNull(world.statistics.figures(now).block()).cells();
  }

  private static PartnerSnapshot snapshot(World world, Instant now) {
    return Objects.requireNonNull(world.feed.snapshot(Some.PARTNER, now).block());
  }

  private static @Nullable NeedId resolve(World world, OrganisationId partner, PartnerRow row) {
    return world.feed.resolve(partner, row.id(), Some.NOW).block();
  }

  private static List<RecordNeed> record(World world, String kommune, int count, boolean partners, Purpose purpose) {
    var some = Some.description();
    var description = new NeedDescription(new Kommune(kommune), some.supportTypes(), some.languages(),
        some.interpreter(), some.times(), some.hoursAWeek(), some.expectedWeeks(), some.children(), some.urgency(),
        some.helper(), some.continuity(),
        some.remotePossible(), some.channel());
    var consent = new Consent(EnumSet.of(Purpose.MATCHING, purpose), Set.of(Some.BRANCH), partners,
        Some.TODAY.plusMonths(6));
    var needs = new ArrayList<RecordNeed>();
    for (int i = 0; i < count; i++) {
      var need = new RecordNeed(new NeedId(UUID.randomUUID()), new SurvivorId(UUID.randomUUID()), Some.SHELTER, null,
          description, consent, Some.NAME, Some.CONTACT, Some.REFERRER);
      world.done(need);
      needs.add(need);
    }
    return needs;
  }
}
