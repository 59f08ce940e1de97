package nyvej.web.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** An administrator sees how the views stand, and has one built anew while it serves. */
class ViewsTest {
  private static List<ViewController.ViewJson> views(WebTestClient administrator) {
    return requireNonNull(administrator.get().uri("/api/views").exchange().expectStatus().isOk()
        .expectBody(new ParameterizedTypeReference<List<ViewController.ViewJson>>() {
        }).returnResult().getResponseBody());
  }

  private static int shown(WebTestClient administrator, String view) {
    return views(administrator).stream().filter(each -> each.view().equals(view))
        .map(each -> requireNonNull(each.shown()).generation()).findFirst().orElseThrow();
  }

  @Test
  void areBuiltAnewByHerWhileTheyServe(@TempDir Path data) {
    try (var nyvej = new Client(data)) {
      var administrator = nyvej.as("admin");
      var referrer = nyvej.as("municipality");
      var need = requireNonNull(referrer.post().uri("/api/needs").contentType(MediaType.APPLICATION_JSON)
          .bodyValue(Requests.need()).exchange().expectStatus().isCreated().expectBody(Created.class).returnResult()
          .getResponseBody()).id();
      assertThat(views(administrator)).extracting(ViewController.ViewJson::view).containsExactly("needs", "volunteers",
          "matches", "pledges");
      assertThat(shown(administrator, "needs")).isEqualTo(1);

      administrator.post().uri("/api/views/needs/rebuild").exchange().expectStatus().isOk()
          .expectBody(ViewController.ViewJson.class).value(view -> {
            assertThat(view.view()).isEqualTo("needs");
            assertThat(view.next() == null ? view.shown() : view.next()).satisfies(
                build -> assertThat(requireNonNull(build).generation()).isEqualTo(2));
          });

      var states = Flux.interval(Duration.ofMillis(50)).onBackpressureDrop()
          .concatMap(_ -> Mono.fromCallable(() -> {
            referrer.get().uri("/api/needs/{id}", need).exchange().expectStatus().isOk().expectBody(String.class)
                .returnResult();
            return shown(administrator, "needs");
          }).subscribeOn(Schedulers.boundedElastic()), 1)
          .takeUntil(generation -> generation == 2).collectList().block(Duration.ofSeconds(60));
      assertThat(states).last().isEqualTo(2);
      assertThat(shown(administrator, "matches")).isEqualTo(1);

      areNobodyElsesBusinessAndKnownByName(nyvej);
    }
  }

  private static void areNobodyElsesBusinessAndKnownByName(Client nyvej) {
    var coordinator = nyvej.as("aarhus");
    coordinator.get().uri("/api/views").exchange().expectStatus().isForbidden().expectBody(String.class).returnResult();
    coordinator.post().uri("/api/views/needs/rebuild").exchange().expectStatus().isForbidden()
        .expectBody(String.class).returnResult();
    nyvej.as("admin").post().uri("/api/views/everything/rebuild").exchange().expectStatus().isNotFound()
        .expectBody().jsonPath("$.code").isEqualTo("view.unknown");
  }
}
