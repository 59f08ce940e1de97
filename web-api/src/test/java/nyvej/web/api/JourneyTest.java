package nyvej.web.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.people.SampleAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;

/** From a recorded need to an accepted match, in every role, through the API of the running application. */
@TestInstance(Lifecycle.PER_CLASS)
class JourneyTest {
  @TempDir Path data = Path.of("set by JUnit");

  private Client nyvej = unset();
  private WebTestClient referrer = unset();
  private WebTestClient coordinator = unset();
  private WebTestClient elsewhere = unset();

  @BeforeAll
  void start(@TempDir Path data) {
    nyvej = new Client(data);
    referrer = nyvej.as("municipality");
    coordinator = nyvej.as("aarhus");
    elsewhere = nyvej.as("odense");
  }

  @AfterAll
  void stop() {
    nyvej.close();
  }

  @Test
  void aNeedIsRecordedProposedApprovedAndAccepted() {
    var volunteer = volunteer("amira");
    var asked = nyvej.as("amira");
    var recorded = Done.made(referrer, "/api/needs", Requests.need());
    var need = recorded.id();

    coordinator.get().uri("/api/needs/{need}/proposals", need).header("Nyvej-Position", recorded.position())
        .exchange()
        .expectStatus().isOk().expectBody().jsonPath("$.proposals[0].volunteer").isEqualTo(volunteer)
        .jsonPath("$.proposals[0].contributions[0].because.da").isNotEmpty();
    var match = Done.made(coordinator, "/api/matches", approval(need, volunteer));
    asked.get().uri("/api/matches").header("Nyvej-Position", match.position()).exchange().expectStatus().isOk()
        .expectBody()
        .jsonPath("$.items[0].id").isEqualTo(match.id()).jsonPath("$.items[0].asked.kommune").isEqualTo("0751")
        .jsonPath("$.items[0].choice").doesNotExist();
    var accepted = Done.post(asked, "/api/matches/" + match.id() + "/accept", "");

    referrer.get().uri("/api/needs/{need}", need).header("Nyvej-Position", accepted.position()).exchange()
        .expectStatus()
        .isOk()
        .expectBody().jsonPath("$.status").isEqualTo("ACCEPTED").jsonPath("$.identity.name").isEqualTo("Samira Prøve");
    coordinator.get().uri("/api/needs/{need}", need).exchange().expectBody().jsonPath("$.identity.contact")
        .isEqualTo("+45 00 00 00 01");
  }

  @Test
  void aPlanSaysWhoIsBestForEverybody() {
    var volunteer = cleared();
    var need = Done.made(referrer, "/api/needs", Requests.need());

    coordinator.get().uri("/api/plan").header("Nyvej-Position", need.position()).exchange().expectStatus().isOk()
        .expectBody().jsonPath("$.bound.optimal").isEqualTo(true).jsonPath("$.bound.needs").isEqualTo(0)
        .jsonPath("$.bound.because.da").isEqualTo("Ingen plan er bedre. Det er bevist.")
        .jsonPath("$.needs[?(@.need=='" + need.id() + "')].advice").exists();
    coordinator.get().uri("/api/needs/{need}/plan", need.id()).exchange().expectStatus().isOk().expectBody()
        .jsonPath("$.needs.length()").isEqualTo(1).jsonPath("$.needs[0].need").isEqualTo(need.id())
        .jsonPath("$.needs[0].alone.volunteer").isNotEmpty().jsonPath("$.needs[0].because.en").isNotEmpty();
    elsewhere.get().uri("/api/plan").exchange().expectStatus().isOk().expectBody().jsonPath("$.needs").isEmpty();
    elsewhere.get().uri("/api/needs/{need}/plan", need.id()).exchange().expectStatus().isNotFound();

    Done.made(coordinator, "/api/matches", approval(need.id(), volunteer));
    coordinator.get().uri("/api/needs/{need}/plan", need.id()).exchange().expectStatus().isNotFound();
  }

  @Test
  void anotherBranchSeesNothingOfTheNeed() {
    var recorded = Done.made(referrer, "/api/needs", Requests.need());

    elsewhere.get().uri("/api/needs/{need}", recorded.id()).header("Nyvej-Position", recorded.position()).exchange()
        .expectStatus().isNotFound().expectBody().jsonPath("$.code").isEqualTo("need.unknown");
    elsewhere.get().uri("/api/needs/{need}/proposals", recorded.id()).exchange().expectStatus().isNotFound();
    coordinator.get().uri("/api/needs/{need}", recorded.id()).exchange().expectStatus().isOk().expectBody()
        .jsonPath("$.identity").doesNotExist();
  }

  @Test
  void aRetryWithTheSameKeyIsDoneOnce() {
    var first = keyed("a key of mine", Requests.need()).expectStatus().isCreated().expectBody(Map.class).returnResult();
    var again = keyed("a key of mine", Requests.need()).expectStatus().isCreated().expectBody(Map.class).returnResult();

    assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
    keyed("a key of mine", Requests.need().replace("Samira", "Another")).expectStatus().isEqualTo(422).expectBody()
        .jsonPath("$.code").isEqualTo("command.key-reused");
  }

  @Test
  void anAskThatIsSentAgainIsTheSameAsk() {
    var volunteer = volunteer("berit");
    var need = Done.made(referrer, "/api/needs", Requests.need()).id();
    var approval = approval(need, volunteer);

    var first = asked("ask once", approval).expectStatus().isCreated().expectBody(Map.class).returnResult();
    coordinator.get().uri("/api/needs/{need}", need).exchange().expectBody()
        .jsonPath("$.status").isEqualTo("ASKED");
    var again = asked("ask once", approval).expectStatus().isCreated().expectBody(Map.class).returnResult();

    assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
    asked("ask twice", approval).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code")
        .isEqualTo("need.not-open");
  }

  private WebTestClient.ResponseSpec asked(String key, String approval) {
    return coordinator.post().uri("/api/matches").header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON).bodyValue(approval).exchange();
  }

  @Test
  void aStreamTellsWhatChangesAndResumes() {
    var before = Done.made(referrer, "/api/needs", Requests.need()).position();
    var first = Done.made(referrer, "/api/needs", Requests.need()).id();
    var second = Done.made(referrer, "/api/needs", Requests.need()).id();

    var events = stream("/api/needs/stream?after=" + before, 2);
    assertThat(events).extracting(JourneyTest::needOf).containsExactly(first, second);
    assertThat(stream("/api/needs/stream?after=" + requireNonNull(events.getFirst().id()), 1))
        .extracting(JourneyTest::needOf)
        .containsExactly(second);
  }

  @Test
  void aLongListIsAStreamOfLines() {
    var recorded = Done.made(referrer, "/api/needs", Requests.need()).id();

    var lines = requireNonNull(
        referrer.get().uri("/api/needs").accept(MediaType.APPLICATION_NDJSON).exchange().expectStatus()
            .isOk().expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_NDJSON).expectBody(String.class)
            .returnResult()
            .getResponseBody())
        .lines();

    assertThat(lines).anyMatch(line -> line.contains(recorded))
        .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
  }

  private List<ServerSentEvent<Map<String, Object>>> stream(String uri, int count) {
    var type = new ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>>() {
    };
    var events = coordinator.get().uri(uri).accept(MediaType.TEXT_EVENT_STREAM).exchange().expectStatus().isOk()
        .returnResult(type).getResponseBody().filter(event -> event.data() != null).take(count).collectList();
    return requireNonNull(events.block(Duration.ofSeconds(30)));
  }

  private static String needOf(ServerSentEvent<Map<String, Object>> event) {
    return Objects.toString(requireNonNull(event.data()).get("id"));
  }

  private String volunteer(String username) {
    var volunteer = cleared();
    nyvej.bean(SampleAccounts.class).attach(username, username, SampleAccounts.AARHUS, VolunteerId.of(volunteer))
        .block();
    return volunteer;
  }

  private String cleared() {
    var volunteer = Done.made(coordinator, "/api/volunteers", Requests.volunteer()).id();
    coordinator.put().uri("/api/volunteers/{id}/availability", volunteer).contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Requests.availability()).exchange().expectStatus().isNoContent();
    for (var clearance : Requests.clearances()) {
      coordinator.post().uri("/api/volunteers/{id}/clearances", volunteer).contentType(MediaType.APPLICATION_JSON)
          .bodyValue(clearance).exchange().expectStatus().isNoContent();
    }
    return volunteer;
  }

  private WebTestClient.ResponseSpec keyed(String key, String body) {
    return referrer.post().uri("/api/needs").header("Idempotency-Key", key).contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body).exchange();
  }

  private static String approval(String need, String volunteer) {
    return "{\"need\": \"%s\", \"volunteer\": \"%s\", \"answerBy\": \"%s\"}".formatted(need, volunteer,
        Instant.now().plus(Duration.ofDays(2)));
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before the first test
  private static <T> T unset() {
    return null;
  }
}
