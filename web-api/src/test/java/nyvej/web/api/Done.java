package nyvej.web.api;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * A command that was done.
 *
 * @param id of what it made; empty when it made nothing
 * @param position from which on queries see it
 */
public record Done(String id, String position) {
  /** Posts it. */
  public static Done post(WebTestClient who, String uri, String body) {
    return of(send(who, uri, body).is2xxSuccessful());
  }

  /** Posts what makes something. */
  public static Done made(WebTestClient who, String uri, String body) {
    return of(send(who, uri, body).isCreated());
  }

  private static StatusAssertions send(WebTestClient who, String uri, String body) {
    return who.post().uri(uri).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange().expectStatus();
  }

  private static Done of(WebTestClient.ResponseSpec response) {
    var done = response.expectBody(new ParameterizedTypeReference<Map<String, Object>>() {
    }).returnResult();
    var made = Objects.requireNonNullElse(done.getResponseBody(), Map.of());
    return new Done(Objects.toString(made.get("id"), ""),
        requireNonNull(done.getResponseHeaders().getFirst(Answers.POSITION)));
  }
}
