package nyvej.web.api;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;

/** A stream that is open, and what comes by it. */
final class Listening implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ServerSentEvent<String> END = ServerSentEvent.builder("end").event("end").build();

  private final BlockingQueue<ServerSentEvent<String>> came = new LinkedBlockingQueue<>();
  private final Disposable reading;

  /** Opens it; its first heartbeat has come by then. */
  Listening(WebTestClient client, String uri, Object... parts) {
    var type = new ParameterizedTypeReference<ServerSentEvent<String>>() {
    };
    reading = client.get().uri(uri, parts).accept(MediaType.TEXT_EVENT_STREAM).exchange().expectStatus().isOk()
        .returnResult(type).getResponseBody().subscribe(came::add, failure -> came.add(END), () -> came.add(END));
  }

  /** The next of all that comes. */
  private ServerSentEvent<String> take() {
    try {
      return requireNonNull(came.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS), "nothing came");
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** The next that has a name. */
  ServerSentEvent<String> next() {
    var event = take();
    return event.event() == null ? next() : event;
  }

  /** The id of the next heartbeat, before which nothing else comes. */
  String beat() {
    var event = take();
    if (event.event() != null) {
      throw new AssertionError(event.toString());
    }
    return requireNonNull(event.id());
  }

  /** What still comes until the server ends it, heartbeats apart. */
  List<ServerSentEvent<String>> rest() {
    var rest = new ArrayList<ServerSentEvent<String>>();
    for (var event = next(); event != END; event = next()) {
      rest.add(event);
    }
    return rest;
  }

  @Override
  public void close() {
    reading.dispose();
  }
}
