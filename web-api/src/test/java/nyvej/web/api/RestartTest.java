package nyvej.web.api;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What was recorded before a restart is there after it, name and all, and the views go on from where they were. */
class RestartTest {
  @Test
  void nothingIsLost(@TempDir Path data) {
    String before;
    try (var nyvej = new Client(data)) {
      before = record(nyvej.as("shelter")).id();
    }
    try (var nyvej = new Client(data)) {
      var referrer = nyvej.as("shelter");
      var after = record(referrer);

      seen(referrer, before, after);
      seen(referrer, after.id(), after);
    }
  }

  private static void seen(WebTestClient referrer, String need, Done after) {
    referrer.get().uri("/api/needs/{id}", need)
        .header("Nyvej-Position", after.position()).exchange()
        .expectStatus()
        .isOk().expectBody().jsonPath("$.identity.name").isEqualTo("Samira Prøve");
  }

  private static Done record(WebTestClient referrer) {
    return Done.made(referrer, "/api/needs", Requests.need());
  }
}
