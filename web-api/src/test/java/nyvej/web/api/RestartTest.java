package nyvej.web.api;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What was recorded before a restart is there after it, name and all, and the views go on from where they were. */
class RestartTest {
  @Test
  void nothingIsLost(@TempDir Path data) {
    String before;
    try (var nyvej = new Client(data)) {
      before = id(record(nyvej.as("shelter")));
    }
    try (var nyvej = new Client(data)) {
      var referrer = nyvej.as("shelter");
      var after = record(referrer);

      seen(referrer, before, after);
      seen(referrer, id(after), after);
    }
  }

  private static void seen(WebTestClient referrer, String need, EntityExchangeResult<Created> after) {
    referrer.get().uri("/api/needs/{id}", need)
        .header("Nyvej-Position", requireNonNull(after.getResponseHeaders().getFirst("Nyvej-Position"))).exchange()
        .expectStatus()
        .isOk().expectBody().jsonPath("$.identity.name").isEqualTo("Samira Prøve");
  }

  private static EntityExchangeResult<Created> record(WebTestClient referrer) {
    return referrer.post().uri("/api/needs").contentType(MediaType.APPLICATION_JSON).bodyValue(Requests.need())
        .exchange()
        .expectStatus().isCreated().expectBody(Created.class).returnResult();
  }

  private static String id(EntityExchangeResult<Created> created) {
    return requireNonNull(created.getResponseBody()).id();
  }
}
