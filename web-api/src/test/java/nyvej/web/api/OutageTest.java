package nyvej.web.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nyvej.ops.log.FaultyLine;
import nyvej.ops.server.EmbeddedMongo;
import nyvej.ops.server.SmallDisk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;
import tools.jackson.databind.json.JsonMapper;

/** While MongoDB is away nothing is half done, everybody is told to come again, and afterwards all goes on. */
class OutageTest {
  /** Room for what the drivers are told: an answer may take 10 s, reads are tried twice. */
  private static final Duration BOUND = Duration.ofSeconds(30);

  private static final JsonMapper JSON = new JsonMapper();

  private final EmbeddedMongo mongodb = EmbeddedMongo.inMemory();
  private FaultyLine line = unset();

  @BeforeEach
  void draw() throws IOException {
    line = FaultyLine.to(mongodb.uri());
  }

  @AfterEach
  void close() throws IOException {
    line.close();
    mongodb.close();
  }

  @Test
  void aServerThatIsGoneIsWaitedFor(@TempDir Path data) {
    try (var nyvej = new Client(data, line.uri())) {
      var referrer = nyvej.as("municipality");
      var coordinator = nyvej.as("aarhus");
      var before = record(referrer, "before").getResponseHeaders().getFirst("Nyvej-Position");
      var told = told(coordinator, requireNonNull(before));

      line.die();
      var began = Instant.now();
      unavailable(send(referrer, "meanwhile"));
      unavailable(referrer.get().uri("/api/needs").exchange());
      assertThat(Duration.between(began, Instant.now())).isLessThan(BOUND);
      assertThat(ready(nyvej)).isEqualTo(503);
      nyvej.anybody().get().uri("/board").accept(MediaType.TEXT_HTML).cookie("nyvej", "s".repeat(43)).exchange()
          .expectStatus().isEqualTo(503).expectHeader().contentTypeCompatibleWith(MediaType.TEXT_HTML);

      line.recover();
      var after = eventually(() -> recorded(referrer, "meanwhile"));
      assertThat(record(referrer, "meanwhile").getResponseBody()).isEqualTo(after.getResponseBody());
      assertThat(needs(referrer, after)).isEqualTo(2);
      eventually(() -> ready(nyvej) == 200 ? "ready" : null);
      assertThat(requireNonNull(told.block(BOUND)).id()).isNotNull();
    }
  }

  @Test
  void aServerThatSaysNothingIsAsGoodAsGone(@TempDir Path data) {
    try (var nyvej = new Client(data, line.plainUri())) {
      var referrer = nyvej.as("municipality").mutate().responseTimeout(BOUND).build();
      record(referrer, "before");

      line.fallSilent();
      unavailable(send(referrer, "meanwhile"));
      unavailable(referrer.get().uri("/api/needs").exchange());

      line.recover();
      var after = eventually(() -> recorded(referrer, "meanwhile"));
      assertThat(needs(referrer, after)).isEqualTo(2);
    }
  }

  @Test
  void aDiskThatIsFullIsWaitedForAndReadMeanwhile(@TempDir Path data) {
    try (var store = SmallDisk.open(data.resolve("small.mv")); var nyvej = new Client(data, store.uri())) {
      var referrer = nyvej.as("municipality");
      var comesFirstThen = nyvej.as("shelter");
      var before = record(referrer, "before");
      assertThat(needs(referrer, before)).isEqualTo(1);

      SmallDisk.leave(0);
      eventually(() -> recorded(referrer, UUID.randomUUID().toString()) == null ? "full" : null);
      // What was done last may not be shown yet, which is another reason to come again.
      send(referrer, "meanwhile").expectStatus().isEqualTo(503).expectHeader().exists("Retry-After");
      assertThat(needs(referrer, before)).isPositive();
      comesFirstThen.get().uri("/api/needs").exchange().expectStatus().isOk();

      SmallDisk.leave(Integer.MAX_VALUE);
      eventually(() -> recorded(referrer, "meanwhile"));
      assertThat(eventually(() -> recorded(referrer, "before")).getResponseBody()).isEqualTo(before.getResponseBody());
    }
  }

  /** The server did as it was told, and whoever asked never heard of it: in the keys, in the log, anywhere on the way. */
  @Test
  void aCommandOfWhichTheAnswerIsLostIsDoneOnce(@TempDir Path data) {
    try (var nyvej = new Client(data, line.uri())) {
      var referrer = nyvej.as("municipality");
      for (int lost = 1; lost <= 6; lost++) {
        line.lose(FaultyLine.Loss.ANSWER, lost);
        var key = "loses " + lost;
        var done = eventually(() -> recorded(referrer, key));
        line.lose(FaultyLine.Loss.ANSWER, 0);
        assertThat(record(referrer, key).getResponseBody()).isEqualTo(done.getResponseBody());
        assertThat(needs(referrer, done)).isEqualTo(lost);
      }
    }
  }

  /** The first event after a position, listened for from now on, and again where a stream broke. */
  private static Mono<ServerSentEvent<Map<String, Object>>> told(WebTestClient coordinator, String after) {
    var type = new ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>>() {
    };
    var events = Mono.defer(() -> coordinator.get().uri("/api/needs/stream?after=" + after)
        .accept(MediaType.TEXT_EVENT_STREAM).exchange().returnResult(type).getResponseBody()
        .filter(event -> "need".equals(event.event())).next().switchIfEmpty(Mono.error(IllegalStateException::new)))
        .subscribeOn(Schedulers.boundedElastic()).retryWhen(Retry.fixedDelay(60, Duration.ofMillis(500))).cache();
    events.subscribe();
    return events;
  }

  private static WebTestClient.ResponseSpec send(WebTestClient referrer, String key) {
    return referrer.post().uri("/api/needs").header("Idempotency-Key", key).contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Requests.need()).exchange();
  }

  private static EntityExchangeResult<String> record(WebTestClient referrer, String key) {
    return requireNonNull(recorded(referrer, key));
  }

  private static @Nullable EntityExchangeResult<String> recorded(WebTestClient referrer, String key) {
    var answer = send(referrer, key).expectBody(String.class).returnResult();
    return answer.getStatus() == HttpStatus.CREATED ? answer : null;
  }

  private static void unavailable(WebTestClient.ResponseSpec answer) {
    answer.expectStatus().isEqualTo(503).expectHeader().valueEquals("Retry-After", "2").expectBody()
        .jsonPath("$.code").isEqualTo("service.unavailable");
  }

  private static int needs(WebTestClient referrer, EntityExchangeResult<?> after) {
    var position = requireNonNull(after.getResponseHeaders().getFirst("Nyvej-Position"));
    var list = eventually(() -> {
      var answer = referrer.get().uri("/api/needs").header("Nyvej-Position", position).exchange()
          .expectBody(String.class).returnResult();
      return answer.getStatus() == HttpStatus.OK ? answer.getResponseBody() : null;
    });
    return JSON.readTree(list).path("items").size();
  }

  private static int ready(Client nyvej) {
    return nyvej.anybody().get().uri("/actuator/health/readiness").exchange().expectBody(String.class).returnResult()
        .getStatus().value();
  }

  /** What somebody gets who tries again until it works. */
  private static <T> T eventually(Supplier<@Nullable T> attempt) {
    return requireNonNull(Mono.<T>fromSupplier(attempt)
        .switchIfEmpty(Mono.error(() -> new AssertionError("not yet")))
        .subscribeOn(Schedulers.boundedElastic()).retryWhen(Retry.fixedDelay(100, Duration.ofMillis(300))).block());
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before each test
  private static <T> T unset() {
    return null;
  }
}
