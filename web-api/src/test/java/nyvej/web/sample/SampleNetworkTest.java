package nyvej.web.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import nyvej.engine.HardRule;
import nyvej.event.EventCatalog;
import nyvej.event.MatchEvent.MatchAccepted;
import nyvej.event.MatchEvent.MatchApproved;
import nyvej.event.MatchEvent.MatchDeclined;
import nyvej.event.MatchEvent.MatchWithdrawn;
import nyvej.event.NeedEvent.NeedRecorded;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent.PledgeMade;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.log.LogObserver;
import nyvej.ops.log.LogSettings;
import nyvej.ops.log.MongoEventStorageEngine;
import nyvej.ops.server.EmbeddedMongo;
import nyvej.state.Match;
import nyvej.state.Need;
import nyvej.state.Pledge;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleNetworkTest {
  private static final long SEED = 7;
  private static final Instant NOW = Instant.parse("2026-03-05T13:20:00Z");
  private static final SampleNetwork.Size SMALL = new SampleNetwork.Size(90, Duration.ofDays(35), 0.25, 25);
  private static final SampleCast CAST = Somebody.cast();

  private static final EventConverter CONVERTER = new JacksonEventConverter().asEventConverter();
  private static final EmbeddedMongo SERVER = EmbeddedMongo.inMemory();
  private static final MongoClient CLIENT = MongoClients.create(SERVER.uri());
  private static final MongoEventStorageEngine LOG = log("first");
  private static final SampleNetwork.Report REPORT = sample(LOG, SEED).fill(NOW).orElseThrow();
  private static final List<EventMessage> MESSAGES = Somebody.messages(LOG);
  private static final List<NyvejEvent> EVENTS = events(MESSAGES);

  @BeforeAll
  static void tellTheSeed() {
    System.out.println("seed " + SEED);
  }

  @AfterAll
  static void stop() {
    LOG.close();
    CLIENT.close();
    SERVER.close();
  }

  @Test
  void theSameSeedGivesTheSameHistory() {
    try (var again = log("again"); var other = log("other")) {
      sample(again, SEED).fill(NOW);
      sample(other, SEED + 1).fill(NOW);

      assertThat(events(Somebody.messages(again))).containsExactlyInAnyOrderElementsOf(EVENTS);
      assertThat(new HashSet<>(events(Somebody.messages(other)))).isNotEqualTo(new HashSet<>(EVENTS));
    }
  }

  @Test
  void aLogThatHoldsSomethingIsLeftAlone() {
    assertThat(sample(LOG, SEED + 2).fill(NOW)).isEmpty();
    assertThat(Somebody.messages(LOG)).hasSameSizeAs(MESSAGES);
  }

  @Test
  void theReportSaysWhatIsInTheLog() {
    assertThat(REPORT.events()).isEqualTo(EVENTS.size());
    assertThat(REPORT.volunteers()).isBetween(85, SMALL.volunteers());
    assertThat(REPORT.needs()).isEqualTo(of(NeedRecorded.class).size()).isBetween(SMALL.needs() - 8, SMALL.needs());
    assertThat(REPORT.open() + REPORT.asked()).isBetween(SMALL.waiting() - 10, SMALL.waiting() + 15);
    assertThat(REPORT.refused().keySet()).isSubsetOf(Sending.EXPECTED);
  }

  @Test
  void everythingLooksAsIfItHadHappenedThen() {
    var times = EVENTS.stream().map(NyvejEvent::at).toList();

    assertThat(times).isSorted().allMatch(at -> !at.isAfter(NOW));
    assertThat(times.getFirst()).isEqualTo(NOW.minus(SMALL.past()).minus(Recruiting.MOVING_IN));
    assertThat(MESSAGES.stream().map(EventMessage::timestamp)).isEqualTo(times);
  }

  @Test
  void nobodyIsAskedAgainstARuleThatProtects() {
    var town = new Town();
    for (var event : EVENTS) {
      if (event instanceof MatchApproved asked) {
        var volunteer = town.volunteer(asked.volunteer());
        var need = town.need(asked.need()).factsFor(List.of(volunteer));
        assertThat(HardRule.whyNot(need, volunteer.facts(), asked.at())).noneMatch(HardRule::safety);
      }
      town.happened(event);
    }
  }

  @Test
  void aNeedIsTakenByOneAtATime() {
    var taken = new HashSet<NeedId>();
    for (var event : EVENTS) {
      if (event instanceof MatchAccepted yes) {
        assertThat(taken.add(yes.need())).as("%s is free", yes.need()).isTrue();
      } else if (event instanceof MatchWithdrawn over) {
        taken.remove(over.need());
      }
    }
    assertThat(taken).isNotEmpty();
  }

  @Test
  void whoHasAnAccountFindsSomething() {
    var matches = new HashMap<VolunteerId, List<Match.Status>>();
    var town = town();
    of(MatchApproved.class).forEach(asked -> matches.computeIfAbsent(asked.volunteer(), _ -> new ArrayList<>())
        .add(town.match(asked.match()).status()));

    for (var branch : CAST.branches()) {
      assertThat(matches.get(branch.volunteer().id())).contains(Match.Status.ASKED);
      assertThat(town.needs()).anyMatch(need -> need.status() == Need.Status.OPEN
          && need.consent().branches().contains(branch.id()));
    }
    assertThat(CAST.branches().stream().flatMap(branch -> Objects.requireNonNull(matches.get(branch.volunteer().id()))
        .stream())).contains(Match.Status.ACCEPTED, Match.Status.DECLINED);
    for (var referrer : CAST.referrers()) {
      assertThat(town.needs()).anyMatch(need -> need.organisation().equals(referrer.organisation()));
    }
    for (var partner : CAST.partners()) {
      assertThat(of(PledgeMade.class)).anyMatch(made -> made.partner().equals(partner.organisation())
          && town.pledge(made.pledge()).status() == Pledge.Status.WAITING);
    }
  }

  @Test
  void manyThingsHappen() {
    assertThat(EVENTS.stream().map(event -> event.getClass().getSimpleName())).contains("VolunteerRegistered",
        "AvailabilityStated", "ClearanceRecorded", "VolunteerPaused", "DaysAwayStated", "AvoidedAreasStated",
        "VolunteerLeft", "NeedRecorded", "NeedCorrected", "NeedWithdrawn",
        "MatchApproved", "MatchAccepted", "MatchDeclined", "MatchExpired", "PledgeMade", "PledgeConfirmed",
        "PledgeDeclined");
    assertThat(of(MatchDeclined.class).stream().map(MatchDeclined::answered).distinct()).isNotEmpty();
  }

  @Test
  void aReturnIsLinkedToAnEarlierNeedOfTheSameWomanAndOrganisation() {
    var recorded = new HashMap<NeedId, NeedRecorded>();
    for (var need : of(NeedRecorded.class)) {
      if (need.returnOf() != null) {
        var earlier = Objects.requireNonNull(recorded.get(need.returnOf()));
        assertThat(need.survivor()).isEqualTo(earlier.survivor());
        assertThat(need.organisation()).isEqualTo(earlier.organisation());
        assertThat(need.name()).isEqualTo(earlier.name());
      }
      recorded.put(need.need(), need);
    }
    assertThat(recorded.values()).anyMatch(need -> need.returnOf() != null);
  }

  private static <E extends NyvejEvent> List<E> of(Class<E> type) {
    return EVENTS.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static Town town() {
    var town = new Town();
    EVENTS.forEach(town::happened);
    return town;
  }

  private static SampleNetwork sample(MongoEventStorageEngine log, long seed) {
    return new SampleNetwork(log, CONVERTER, Somebody::seal, CAST, SMALL, seed);
  }

  private static MongoEventStorageEngine log(String database) {
    return new MongoEventStorageEngine(CLIENT.getDatabase(database), CONVERTER, LogSettings.DEFAULTS, LogObserver.NONE);
  }

  private static List<NyvejEvent> events(List<EventMessage> messages) {
    return messages.stream().map(message -> EventCatalog.read(message, CONVERTER)).toList();
  }
}
