package nyvej.web.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nyvej.event.NeedEvent.NeedRecorded;
import nyvej.ops.codec.JacksonEventConverter;
import nyvej.ops.log.LogObserver;
import nyvej.ops.log.LogSettings;
import nyvej.ops.log.MongoEventStorageEngine;
import nyvej.ops.server.EmbeddedMongo;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.Purpose;
import nyvej.vocabulary.SafeChannel;
import nyvej.vocabulary.Sealed;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.Urgency;
import nyvej.vocabulary.WeeklyHours;
import nyvej.web.access.account.AccessDatabase;
import nyvej.web.access.account.Organisations;
import nyvej.web.access.people.SampleAccounts;
import nyvej.web.sample.SampleNetwork;
import nyvej.web.wiring.SamplePlaces;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What-if on the network in the log. */
class OwnNetworksTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final SampleNetwork.Size SMALL = new SampleNetwork.Size(60, Duration.ofDays(35), 0.3, 25);
  private static final Pattern COUNTED = Pattern.compile("\\S.*? +(\\d+\\.\\d) +(\\d+\\.\\d) .* to .*");

  private static Sealed seal(String plain) {
    return new Sealed(Base64.getUrlEncoder().withoutPadding()
        .encodeToString(("sealed " + plain + " sealed").getBytes(StandardCharsets.UTF_8)));
  }

  private static NeedRecorded need(int number, String language, Set<Purpose> purposes, int daysAgo, int consentDays) {
    var at = NOW.minus(Duration.ofDays(daysAgo));
    var description = new NeedDescription(new Kommune("0751"), Set.of(SupportType.NETWORK),
        List.of(new LanguageSkill(new Language(language), LanguageLevel.NATIVE)), false, WeeklyHours.NONE, 1,
        NeedDescription.USUAL_WEEKS, Set.of(),
        Urgency.NOW, HelperWish.NO_MATTER, false, false, new SafeChannel(SafeChannel.Kind.NONE, WeeklyHours.NONE));
    var consent = new Consent(purposes, Set.of(SampleAccounts.AARHUS), false, Danish.day(at).plusDays(consentDays));
    return new NeedRecorded(new NeedId(new UUID(1, number)), new SurvivorId(new UUID(2, number)),
        new OrganisationId(new UUID(3, 1)), null, description, consent, seal("her name"), seal("her contact"),
        new PersonId(new UUID(4, 1)), at);
  }

  private static OwnNetworks networks(NeedRecorded... needs) {
    var past = new OwnNetworks.Past();
    List.of(needs).forEach(past::happened);
    return past.networks(SampleAccounts.branches(), NOW, NOW.plus(Duration.ofDays(365)), 1);
  }

  private static NeedRecorded[] mixed() {
    var statistics = Set.of(Purpose.MATCHING, Purpose.STATISTICS);
    return IntStream.range(0, 60).boxed().flatMap(i -> List.of(need(4 * i, "ar", statistics, 100 + i, 200),
        need(4 * i + 1, "so", Set.of(Purpose.MATCHING), 100 + i, 200), need(4 * i + 2, "uk", statistics, 150 + i, 90),
        need(4 * i + 3, "tr", statistics, 400 + i, 800)).stream()).toArray(NeedRecorded[]::new);
  }

  @Test
  void needsAreDrawnFromThoseThatStatisticsMayCountAndComeAsOftenAsAllOfTheLastYear() {
    var networks = networks(mixed());
    var network = networks.network(0);

    assertThat(network.needs()).allSatisfy(need -> {
      assertThat(need.description().languages()).extracting(LanguageSkill::language)
          .containsExactly(new Language("ar"));
      assertThat(need.consent().until()).isEqualTo(Danish.day(need.waitingSince()).plusDays(200));
      assertThat(need.id().value().getMostSignificantBits()).as("no id of a real need").isNotEqualTo(1);
    });
    // 180 needs in the last 209 days.
    double aYear = network.needs().stream().filter(need -> !need.waitingSince().isBefore(network.from())
        && need.waitingSince().isBefore(network.until())).count();
    assertThat(aYear).isBetween(270.0, 360.0);
    assertThat(networks.network(0)).isEqualTo(network).isNotEqualTo(networks.network(1));
  }

  @Test
  void ofFewNeedsNothingIsTold() {
    var few = IntStream.range(0, OwnNetworks.FEWEST_NEEDS - 1)
        .mapToObj(i -> need(i, "ar", Set.of(Purpose.MATCHING, Purpose.STATISTICS), 1, 90)).toArray(NeedRecorded[]::new);

    assertThatThrownBy(() -> networks(few)).isInstanceOf(ToolException.class).hasMessageContaining("fewer than 50");
    assertThatThrownBy(() -> networks()).isInstanceOf(ToolException.class);
  }

  @Test
  void theOwnNetworkIsPlannedWithWhileTheServiceRunsAndNobodyCanBeToldFromIt() {
    try (var server = EmbeddedMongo.inMemory()) {
      fill(server.uri());
      var arguments = new String[]{"what-if", "--own", "--lose-branch", "Aarhus", "--replications", "3", "--seed", "5",
        "--nyvej.mongodb=" + server.uri()};

      var planned = Outcome.at(CLOCK, arguments);

      assertThat(planned.exit()).as(planned.err()).isZero();
      assertThat(planned.lines()).startsWith("Without the branch Aarhus",
          "1 year of needs like those of the last year, mean of 3 runs, seed 5");
      var counts = planned.lines().subList(planned.lines().indexOf("Days until somebody was found"),
          planned.lines().size());
      assertThat(counts).filteredOn(line -> COUNTED.matcher(line).matches()).hasSizeGreaterThan(8).allSatisfy(line -> {
        var count = COUNTED.matcher(line);
        assertThat(count.matches()).isTrue();
        assertThat(Double.parseDouble(count.group(1))).isGreaterThanOrEqualTo(5);
        assertThat(Double.parseDouble(count.group(2))).isGreaterThanOrEqualTo(5);
      });
      assertThat(Outcome.at(CLOCK, arguments).out()).isEqualTo(planned.out());
    }
  }

  private static void fill(String uri) {
    try (var client = MongoClients.create(uri);
        var accounts = com.mongodb.reactivestreams.client.MongoClients.create(uri);
        var log = new MongoEventStorageEngine(client.getDatabase("nyvej"), converter(), LogSettings.DEFAULTS,
            LogObserver.NONE)) {
      var organisations = new Organisations(new AccessDatabase(accounts, "nyvej_accounts"));
      Flux.fromIterable(SampleAccounts.branches()).concatMap(organisations::add).blockLast();
      new SampleNetwork(log, converter(), (subject, event, field, plain) -> seal(field), SamplePlaces.cast(), SMALL, 3)
          .fill(NOW);
    }
  }

  private static EventConverter converter() {
    return new JacksonEventConverter().asEventConverter();
  }
}
