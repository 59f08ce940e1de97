package nyvej.web.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nyvej.event.Tags;
import nyvej.ops.log.MongoEventStorageEngine;
import nyvej.vocabulary.NeedId;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** A service that is older than its log says so to whoever asks for what it can't know, and to who operates it. */
class DowngradeTest {
  @Test
  void whatItCannotKnowIsNotGuessedAndWhoOperatesItIsTold(@TempDir Path data) {
    try (var nyvej = new Client(data)) {
      var administrator = monitor(nyvej).defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + nyvej.token("admin"))
          .build();
      var anybody = monitor(nyvej).build();
      var referrer = nyvej.as("shelter");
      var changed = Done.made(referrer, "/api/needs", Requests.need()).id();
      var other = Done.made(referrer, "/api/needs", Requests.need()).id();
      change(nyvej.bean(MongoEventStorageEngine.class), NeedId.of(changed));

      withdraw(referrer, changed).expectStatus().isEqualTo(503).expectBody().jsonPath("$.code")
          .isEqualTo("service.outdated");
      withdraw(referrer, other).expectStatus().isNoContent();

      assertThat(
          eventually(() -> found(administrator, "/actuator/prometheus", "nyvej_projection_stopped\\{.*needs.*} 1")))
          .doesNotContain(changed);
      assertThat(eventually(() -> found(administrator, "/actuator/health/readiness", "nyvej.NeedWithdrawn#99")))
          .contains("OUT_OF_SERVICE").doesNotContain(changed);
      assertThat(found(administrator, "/actuator/prometheus", "nyvej_projection_stopped\\{.*matches.*} 0")).isNotNull();
      assertThat(get(anybody, "/actuator/health/readiness")).contains("OUT_OF_SERVICE")
          .doesNotContain("NeedWithdrawn", "needs");
    }
  }

  /** Demands no position, which it would wait for in vain. */
  private static WebTestClient.Builder monitor(Client nyvej) {
    return WebTestClient.bindToServer().baseUrl(nyvej.url()).responseTimeout(Duration.ofSeconds(30));
  }

  private static WebTestClient.ResponseSpec withdraw(WebTestClient referrer, String need) {
    return referrer.post().uri("/api/needs/{id}/withdraw", need).contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"reason\": \"HELPED_OTHERWISE\"}").exchange();
  }

  /** As a later version would have done, some time ago. */
  private static void change(MongoEventStorageEngine log, NeedId need) {
    var event = new GenericEventMessage(UUID.randomUUID().toString(),
        new MessageType("nyvej", "NeedWithdrawn", "99"), Map.of(), Map.of(), Instant.now().minus(Duration.ofHours(1)));
    log.appendEvents(AppendCondition.none(), null,
        List.of(new GenericTaggedEventMessage<>(event, Set.of(Tags.need(need))))).thenCompose(DowngradeTest::committed)
        .join();
  }

  private static <R> CompletableFuture<ConsistencyMarker> committed(AppendTransaction<R> transaction) {
    return transaction.commit(null).thenCompose(result -> transaction.afterCommit(result, null));
  }

  private static String get(WebTestClient client, String uri) {
    return requireNonNull(client.get().uri(uri).exchange().expectBody(String.class).returnResult().getResponseBody());
  }

  private static @Nullable String found(WebTestClient client, String uri, String line) {
    var answer = get(client, uri);
    return answer.lines().anyMatch(each -> each.matches(".*" + line + ".*")) ? answer : null;
  }

  private static String eventually(Supplier<@Nullable String> attempt) {
    return requireNonNull(Mono.<String>fromSupplier(attempt)
        .switchIfEmpty(Mono.error(() -> new AssertionError("not yet"))).subscribeOn(Schedulers.boundedElastic())
        .retryWhen(Retry.fixedDelay(100, Duration.ofMillis(300))).block());
  }
}
