package nyvej.web.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

/** Nyvej stops when it is told to, whoever listens to it. */
class ShutdownTest {
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  @Test
  void openStreamsEndAndNothingIsWaitedFor(@TempDir Path data) {
    log.start();
    root.addAppender(log);
    try {
      var nyvej = new Client(data);
      var recorded = nyvej.as("municipality").post().uri("/api/needs").contentType(MediaType.APPLICATION_JSON)
          .bodyValue(Requests.need()).exchange().expectBody(Created.class).returnResult();
      var before = requireNonNull(recorded.getResponseHeaders().getFirst("Nyvej-Position"));
      var needs = nyvej.as("aarhus").get().uri("/api/needs/stream?after=" + before).accept(MediaType.TEXT_EVENT_STREAM)
          .exchange().expectStatus().isOk().returnResult(String.class).getResponseBody();
      var matches = nyvej.as("aarhus").get().uri("/api/matches/stream").accept(MediaType.TEXT_EVENT_STREAM)
          .exchange().expectStatus().isOk().returnResult(String.class).getResponseBody();
      var ends = needs.then().and(matches.then()).toFuture();

      var began = Instant.now();
      nyvej.close();

      assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
      assertThat(ends).succeedsWithin(Duration.ofSeconds(1));
      assertThat(log.list).filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.ERROR))
          .extracting(ILoggingEvent::getFormattedMessage).isEmpty();
    } finally {
      root.detachAppender(log);
    }
  }
}
