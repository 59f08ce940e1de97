package nyvej.web.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nyvej.projection.Progress;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.Browser;
import nyvej.web.access.TestClock;
import nyvej.web.access.Welcome;
import nyvej.web.access.account.ApiTokens;
import nyvej.web.access.account.Username;
import nyvej.web.access.people.SampleAccounts;
import nyvej.web.command.Opaque;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Sinks;

/** An open stream shows what a new request would show at that moment, and ends when a new request would be turned away. */
@TestInstance(Lifecycle.PER_CLASS)
class LiveStreamTest {
  private static final String NEEDS = "/api/needs/stream?after={position}";
  private static final String MATCHES = "/api/matches/stream?after={position}";
  private static final String BOARD = "/board/stream?after={position}";

  @TempDir Path data = Path.of("set by JUnit");

  private final TestClock clock = new TestClock();
  private final Sinks.Many<Long> beats = Sinks.many().replay().latestOrDefault(0L);
  private long beat;
  private Client nyvej = unset();
  private WebTestClient admin = unset();
  private WebTestClient referrer = unset();
  private WebTestClient aarhus = unset();

  @BeforeAll
  void start(@TempDir Path data) {
    nyvej = new Client(data, this::beans);
    admin = nyvej.as("admin");
    referrer = nyvej.as("municipality");
    aarhus = nyvej.as("aarhus");
  }

  /** Time and heartbeats go on when a test says so. */
  private void beans(GenericApplicationContext application) {
    application.registerBean("testClock", TestClock.class, () -> clock, bean -> bean.setPrimary(true));
    application.registerBean("testStream", LiveStream.class,
        () -> new LiveStream(application.getBean(Progress.class), application.getBean(Welcome.class),
            application.getBean(Opaque.class), application.getBean(OpenStreams.class), clock, beats.asFlux()),
        bean -> bean.setPrimary(true));
  }

  @AfterAll
  void stop() {
    nyvej.close();
  }

  @BeforeEach
  void karenCoordinatesInCopenhagen() {
    var karen = SampleAccounts.person("copenhagen");
    done(admin.post().uri("/api/people/{person}/enable", karen).exchange());
    place(SampleAccounts.COPENHAGEN, "COORDINATOR");
    nyvej.bean(ApiTokens.class).revokeAllOf(Username.of("copenhagen")).block();
  }

  @Test
  void withdrawnConsentReachesAnOpenStream() {
    try (var stream = new Listening(aarhus, NEEDS, here()); var board = new Listening(aarhus, BOARD, here())) {
      var need = record(SampleAccounts.AARHUS, 30).id();
      assertThat(stream.next()).satisfies(event -> is(event, "need", need));
      assertThat(board.next().event()).isEqualTo("changed");

      done(json(referrer.post().uri("/api/needs/{need}/withdraw", need), "{\"reason\": \"CONSENT_WITHDRAWN\"}"));

      assertThat(stream.next()).satisfies(event -> is(event, "gone", need));
      assertThat(board.next().event()).isEqualTo("changed");
    }
  }

  @Test
  void whoWasAwayForLongMissesNothing() {
    var before = here();
    var until = Danish.day(clock.instant()).plusDays(30);
    var needs = IntStream.range(0, 120)
        .mapToObj(_ -> Done.made(referrer, "/api/needs", need(SampleAccounts.AARHUS, until)).id()).toList();

    try (var stream = new Listening(aarhus, NEEDS, before)) {
      for (var need : needs) {
        assertThat(stream.next()).satisfies(event -> is(event, "need", need));
      }
    }
  }

  @Test
  void aConsentThatLapsesAtMidnightReachesOpenStreams() {
    try (var stream = new Listening(aarhus, NEEDS, here()); var board = new Listening(aarhus, BOARD, here())) {
      var need = record(SampleAccounts.AARHUS, 0).id();
      assertThat(stream.next()).satisfies(event -> is(event, "need", need));
      assertThat(board.next().event()).isEqualTo("changed");

      midnight();
      beat();

      assertThat(stream.next()).satisfies(event -> is(event, "gone", need));
      assertThat(board.next().event()).isEqualTo("changed");
    }
  }

  @Test
  void whoWasAwayOverMidnightLearnsOfItOnce() {
    var asked = here();
    var need = record(SampleAccounts.AARHUS, 0).id();
    String last;
    try (var stream = new Listening(aarhus, NEEDS, asked)) {
      last = requireNonNull(stream.next().id());
    }
    var shown = here();

    midnight();

    for (var before : new String[]{last, shown}) {
      try (var stream = new Listening(aarhus, NEEDS, before); var board = new Listening(aarhus, BOARD, before)) {
        assertThat(stream.next()).satisfies(event -> is(event, "gone", need));
        assertThat(board.next().event()).isEqualTo("changed");
        last = stream.beat();
      }
    }
    try (var stream = new Listening(aarhus, NEEDS, last)) {
      stream.beat();
      var another = record(SampleAccounts.AARHUS, 30).id();
      assertThat(stream.next()).satisfies(event -> is(event, "need", another));
    }
  }

  @Test
  void aMatchIsShownWithoutWhatIsAskedOnceConsentHasLapsed() {
    var volunteer = volunteer();
    nyvej.bean(SampleAccounts.class).attach("asked", "Asked", SampleAccounts.AARHUS, VolunteerId.of(volunteer)).block();
    var asked = nyvej.as("asked");
    var need = record(SampleAccounts.AARHUS, 0).id();
    try (var stream = new Listening(aarhus, MATCHES, here())) {
      var match = Done.made(aarhus, "/api/matches", """
          {"need": "%s", "volunteer": "%s", "answerBy": "%s"}"""
          .formatted(need, volunteer, clock.instant().plus(Duration.ofDays(2)))).id();
      assertThat(stream.next()).satisfies(event -> is(event, "match", match))
          .satisfies(event -> assertThat(event.data()).contains("0751"));
      assertThat(askedPage(asked)).contains("/asked/" + match + "/yes");

      midnight();
      beat();

      assertThat(stream.next()).satisfies(event -> is(event, "match", match))
          .satisfies(event -> assertThat(event.data()).contains("ASKED").doesNotContain("0751"));
      aarhus.get().uri("/api/matches/{match}", match).exchange().expectStatus().isOk().expectBody()
          .jsonPath("$.asked").doesNotExist();
      assertThat(askedPage(asked)).doesNotContain(match);
    }
  }

  @Test
  void anAskThatNobodyAnswersExpiresByItselfAndTheNeedIsBackInTheQueue() {
    var volunteer = volunteer();
    var need = record(SampleAccounts.AARHUS, 30).id();
    try (var stream = new Listening(aarhus, MATCHES, here())) {
      var match = Done.made(aarhus, "/api/matches", """
          {"need": "%s", "volunteer": "%s", "answerBy": "%s"}"""
          .formatted(need, volunteer, clock.instant().plus(Duration.ofHours(2)))).id();
      assertThat(stream.next()).satisfies(event -> is(event, "match", match))
          .satisfies(event -> assertThat(event.data()).contains("ASKED"));

      clock.pass(Duration.ofHours(3));

      assertThat(stream.next()).satisfies(event -> is(event, "match", match))
          .satisfies(event -> assertThat(event.data()).contains("EXPIRED"));
      aarhus.get().uri("/api/needs/{need}", need).exchange().expectBody().jsonPath("$.status").isEqualTo("OPEN");
    }
  }

  private static String askedPage(WebTestClient volunteer) {
    return requireNonNull(volunteer.get().uri("/asked").accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk()
        .expectBody(String.class).returnResult().getResponseBody());
  }

  private static Stream<Arguments> ends(String... streams) {
    return Stream.of(
        end("is disabled", test -> done(test.admin.post()
            .uri("/api/people/{person}/disable", SampleAccounts.person("copenhagen")).exchange())),
        end("has her token revoked", test -> test.nyvej.bean(ApiTokens.class)
            .revokeAllOf(Username.of("copenhagen")).block()),
        end("has a token that expired", test -> test.clock.pass(Duration.ofDays(1))),
        end("moves to another branch", test -> test.place(SampleAccounts.ODENSE, "COORDINATOR")),
        end("has another role", test -> test.place(SampleAccounts.COPENHAGEN, "REFERRER")))
        .flatMap(end -> Stream.of(streams).map(stream -> Arguments.of(end.get()[0], stream, end.get()[1])));
  }

  static Stream<Arguments> endsOfAll() {
    return ends(NEEDS, MATCHES, BOARD);
  }

  static Stream<Arguments> endsOfThoseThatTellNeeds() {
    return ends(NEEDS, BOARD);
  }

  private static Arguments end(String who, Consumer<LiveStreamTest> end) {
    return Arguments.of(who, end);
  }

  @ParameterizedTest(name = "who {0} hears no more by {1}")
  @MethodSource("endsOfThoseThatTellNeeds")
  void nothingComesOnceTheCallerMayNotComeAnyMore(String who, String uri, Consumer<LiveStreamTest> end) {
    try (var stream = new Listening(aDaysToken("copenhagen"), uri, here())) {
      stream.beat();
      end.accept(this);

      record(SampleAccounts.COPENHAGEN, 30);
      record(SampleAccounts.ODENSE, 30);

      assertThat(stream.rest()).isEmpty();
    }
  }

  @ParameterizedTest(name = "the stream {1} of who {0} ends")
  @MethodSource("endsOfAll")
  void aStreamEndsOnceTheCallerMayNotComeAnyMore(String who, String uri, Consumer<LiveStreamTest> end) {
    try (var stream = new Listening(aDaysToken("copenhagen"), uri, here())) {
      stream.beat();
      end.accept(this);

      beat();

      assertThat(stream.rest()).isEmpty();
    }
  }

  @Test
  void anOpenPageDoesNotKeepItsSessionAlive() {
    var browser = browser();
    try (var board = new Listening(page(browser), BOARD, here())) {
      board.beat();
      clock.pass(Duration.ofMinutes(59));
      beat();
      board.beat();
      assertThat(browser.get("/board/lists").status()).isEqualTo(200);
      clock.pass(Duration.ofMinutes(2));
      beat();

      assertThat(board.rest()).isEmpty();
      assertThat(browser.get("/board").status()).isEqualTo(303);
    }
  }

  @Test
  void signingOutEndsThePagesStream() {
    var browser = browser();
    try (var board = new Listening(page(browser), BOARD, here())) {
      board.beat();
      browser.submit("/sign-out", Map.of());

      record(SampleAccounts.COPENHAGEN, 30);

      assertThat(board.rest()).isEmpty();
    }
  }

  private static void is(ServerSentEvent<String> event, String name, String id) {
    assertThat(event.event()).isEqualTo(name);
    assertThat(event.data()).contains("\"id\":\"" + id + "\"");
  }

  private void midnight() {
    var next = Danish.day(clock.instant()).plusDays(1).atStartOfDay(Danish.TIME).toInstant();
    clock.pass(Duration.between(clock.instant(), next));
  }

  private void beat() {
    beats.tryEmitNext(++beat).orThrow();
  }

  /** The position that a query stands at now. */
  private String here() {
    return requireNonNull(done(aarhus.get().uri("/api/needs?limit=1").exchange()).getResponseHeaders()
        .getFirst("Nyvej-Position"));
  }

  private Done record(BranchId branch, int days) {
    var recorded = Done.made(referrer, "/api/needs", need(branch, Danish.day(clock.instant()).plusDays(days)));
    done(aarhus.get().uri("/api/needs?limit=1").exchange());
    return recorded;
  }

  private static String need(BranchId branch, LocalDate until) {
    return Requests.need(branch.toString(), until.toString());
  }

  private String volunteer() {
    var volunteer = Done.made(aarhus, "/api/volunteers", Requests.volunteer()).id();
    done(json(aarhus.put().uri("/api/volunteers/{id}/availability", volunteer), Requests.availability()));
    Requests.clearances().forEach(clearance -> done(json(
        aarhus.post().uri("/api/volunteers/{id}/clearances", volunteer), clearance)));
    return volunteer;
  }

  private void place(BranchId branch, String role) {
    done(json(admin.put().uri("/api/people/{person}/place", SampleAccounts.person("copenhagen")), """
        {"roles": ["%s"], "organisation": "%s", "branch": "%s"}"""
        .formatted(role, SampleAccounts.NETWORK, branch)));
  }

  private WebTestClient aDaysToken(String username) {
    var made = requireNonNull(json(nyvej.anybody().post().uri("/api/tokens")
        .headers(headers -> headers.setBasicAuth(username, SampleAccounts.PASSWORD, StandardCharsets.UTF_8)),
        "{\"label\": \"test\", \"days\": 1}").expectStatus().isCreated().expectBody(Map.class).returnResult()
        .getResponseBody());
    return nyvej.anybody().mutate().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + made.get("token")).build();
  }

  private Browser browser() {
    var browser = new Browser(URI.create(nyvej.url()).getPort());
    assertThat(browser.signIn("copenhagen", SampleAccounts.PASSWORD).status()).isEqualTo(303);
    return browser;
  }

  private WebTestClient page(Browser browser) {
    return nyvej.anybody().mutate().defaultCookie("nyvej", browser.cookie("nyvej")).build();
  }

  private static WebTestClient.ResponseSpec json(WebTestClient.RequestBodySpec request, String body) {
    return request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
  }

  private static EntityExchangeResult<byte[]> done(WebTestClient.ResponseSpec response) {
    return response.expectStatus().is2xxSuccessful().expectBody().returnResult();
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before the first test
  private static <T> T unset() {
    return null;
  }
}
