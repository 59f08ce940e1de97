package nyvej.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.Browser;
import nyvej.web.access.people.SampleAccounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Requests that no proper client sends, and forms filled in by a machine: nothing of them breaks anything or comes back. */
@TestInstance(Lifecycle.PER_CLASS)
class OddRequestTest {
  private static final String JSON = "Content-Type: application/json\r\n";
  private static final String NOBODY = UUID.randomUUID().toString();
  private static final List<String> RUBBISH = List.of("", " ", "samira", "-1", "99999999999999", "\u0000", "\uFFFF",
      "'\"><samira>", "../../samira", "${samira}", "s".repeat(20_000), NOBODY, "0751", "1-2-3-4-5", "2026-02-31");

  private Client nyvej = unset();
  private Raw referrer = unset();

  @BeforeAll
  void start(@TempDir Path data) {
    nyvej = new Client(data);
    referrer = new Raw(nyvej, "municipality");
  }

  @AfterAll
  void stop() {
    nyvej.close();
  }

  static Stream<Arguments> oddRequests() {
    var need = Requests.need();
    return Stream.of(odd("GET /api/needs?limit=0", "", "", 400, "request.limit"),
        odd("GET /api/needs?limit=-1", "", "", 400, "request.limit"),
        odd("GET /api/needs?limit=99999999999", "", "", 400, "request.malformed"),
        odd("GET /api/needs?cursor=%00", "", "", 400, "token.malformed"),
        odd("GET /api/needs?cursor=", "", "", 400, "token.malformed"),
        odd("GET /api/needs?status=OPEN,SAMIRA", "", "", 400, "request.malformed"),
        odd("GET /api/needs", "Nyvej-Position: \r\n", "", 400, "token.malformed"),
        odd("GET /api/needs", "Nyvej-Position: " + "A".repeat(4_000) + "\r\n", "", 400, "token.malformed"),
        odd("GET /api/needs", "Accept: image/png\r\n", "", 406, "request.not-acceptable"),
        odd("GET /api/needs", "Accept: samira\r\n", "", 406, "request.not-acceptable"),
        odd("GET /api/needs/%00", "", "", 400, "request.malformed"),
        odd("GET /api/needs/%ff", "", "", 400, "need.malformed"),
        odd("GET /api/needs;samira=1", "", "", 400, "request.malformed"),
        odd("GET /api//needs", "", "", 400, "request.malformed"),
        odd("GET /api/needs/samira", "", "", 400, "need.malformed"),
        odd("GET /api/" + "samira/".repeat(200), "", "", 404, "request.no-such-page"),
        odd("TRACE /api/needs", "", "", 400, "request.malformed"),
        odd("PATCH /api/needs", JSON, "{}", 405, "request.method"),
        odd("SAMIRA /api/needs", "", "", 400, "request.malformed"),
        odd("POST /api/needs", "Content-Type: application/xml\r\n", "<samira/>", 415, "request.media-type"),
        odd("POST /api/needs", "", need, 415, "request.media-type"),
        odd("POST /api/needs", "Content-Type: samira\r\n", need, 415, "request.media-type"),
        odd("POST /api/needs", JSON + "Idempotency-Key: \r\n", need, 400, "request.idempotency-key"),
        odd("POST /api/needs", JSON + "Idempotency-Key: " + "k".repeat(201) + "\r\n", need, 400,
            "request.idempotency-key"),
        odd("POST /api/needs", JSON, "[".repeat(100_000), 400, "request.malformed"),
        odd("POST /api/needs", JSON, "{\"a\":".repeat(20_000), 400, "request.malformed"),
        odd("POST /api/needs", JSON, need + need, 400, "request.malformed"),
        odd("POST /api/needs", JSON, need.replace("\"interpreter\"", "\"interpreter\": true, \"interpreter\""), 400,
            "request.malformed"),
        odd("POST /api/needs", JSON, need.replace("Samira Prøve", "s".repeat(1_000_000)), 413, "request.too-large"),
        odd("POST /api/needs", JSON, need.replace("2}", "2e999}"), 400, "request.malformed"),
        odd("POST /api/needs", JSON, need.replace("\"2", "\"+999999999-2"), 400, "request.malformed"),
        odd("POST /api/needs/" + NOBODY + "/withdraw", JSON, "{\"reason\": \"SAMIRA\"}", 400, "request.malformed"),
        odd("POST /api/needs/" + NOBODY + "/withdraw", JSON, "{\"reason\": 0}", 400, "request.malformed"),
        odd("POST /api/needs/" + NOBODY + "/withdraw", JSON, "null", 400, "request.malformed"));
  }

  private static Arguments odd(String request, String headers, String body, int status, String code) {
    return Arguments.of(request.length() > 80 ? request.substring(0, 80) : request, request, headers, body, status,
        code);
  }

  @ParameterizedTest(name = "{0} {4} {5}")
  @MethodSource("oddRequests")
  void anOddRequestIsAProblem(String name, String request, String headers, String body, int status, String code) {
    var answer = referrer.send(request, headers, body);

    assertThat(answer).startsWith("HTTP/1.1 " + status).containsIgnoringCase("Content-Type: application/problem+json")
        .contains("\"code\":\"" + code + "\"").doesNotContainIgnoringCase("samira").doesNotContain("Exception",
            "nyvej.vocabulary", "at [Source");
  }

  /** Netty refuses them before anybody could say more. */
  @Test
  void whatCannotBeReadIsRefusedShortly() {
    assertThat(Raw.status(referrer.send("GET /api/needs?cursor=" + "a".repeat(20_000), "", ""))).isEqualTo(414);
    assertThat(Raw.status(referrer.send("GET /api/needs", "Nyvej-Position: " + "a".repeat(20_000) + "\r\n", "")))
        .isEqualTo(431);
    assertThat(Raw.status(referrer.send("GET /api/needs/%zz", "", ""))).isEqualTo(400);
    assertThat(referrer.send("GET /api/me", "", "")).startsWith("HTTP/1.1 200");
  }

  @Test
  void askingWithoutWantingTheAnswerChangesNothing() {
    var head = referrer.send("HEAD /api/needs", "", "");
    assertThat(head).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    assertThat(referrer.send("OPTIONS /api/needs", "", "")).startsWith("HTTP/1.1 403").contains("access.denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"samira", "12", "", "%00"})
  void aStreamGoesOnFromNowhereElseThanItsOwnPlaces(String last) {
    var coordinator = new Raw(nyvej, "aarhus");

    assertThat(coordinator.send("GET /api/needs/stream", "Last-Event-ID: " + last + "\r\n", ""))
        .startsWith("HTTP/1.1 400").contains("\"code\":\"token.malformed\"");
    assertThat(coordinator.send("GET /api/matches/stream?after=" + last, "", "")).startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00 x", "\\u0000", "\\u202e\\u2066"})
  void oddCharactersOfANameAreRefusedAndBreakNothing(String name) {
    var answer = referrer.send("POST /api/needs", JSON, Requests.need().replace("Samira Prøve", name + "x"));

    assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"name.characters\"");
    assertThat(referrer.send("GET /api/needs?limit=500", "", "")).startsWith("HTTP/1.1 200");
  }

  /** Whether it is somebody else's or nobody's can't be told, for anything that can be done with it. */
  @Test
  void whatBelongsToOthersIsAnsweredLikeWhatDoesNotExist() {
    var ours = nyvej.as("aarhus");
    var volunteer = Done.made(ours, "/api/volunteers", Requests.volunteer()).id();
    send(ours, HttpMethod.PUT, "/api/volunteers/" + volunteer + "/availability", Requests.availability());
    Requests.clearances().forEach(clearance -> send(ours, HttpMethod.POST, "/api/volunteers/" + volunteer
        + "/clearances", clearance));
    var need = Done.made(nyvej.as("municipality"), "/api/needs", Requests.need()).id();
    var match = Done.made(ours, "/api/matches", """
        {"need": "%s", "volunteer": "%s", "ownChoice": "HER_WISH", "answerBy": "%s"}""".formatted(need, volunteer,
        Instant.now().plusSeconds(86_400))).id();
    nyvej.bean(SampleAccounts.class).attach("odin", "odin", SampleAccounts.ODENSE, new VolunteerId(UUID.randomUUID()))
        .block();

    same("shelter", need, "GET /api/needs/%s", "PUT /api/needs/%s " + Requests.need(),
        "POST /api/needs/%s/withdraw {\"reason\": \"MOVED_AWAY\"}");
    same("odense", need, "GET /api/needs/%s", "GET /api/needs/%s/proposals", "GET /api/needs/%s/why-not/" + volunteer);
    for (var stranger : List.of("odense", "odin")) {
      same(stranger, match, "GET /api/matches/%s", "POST /api/matches/%s/accept",
          "POST /api/matches/%s/decline {\"reason\": \"NO_TIME\"}");
      same(stranger, volunteer, "GET /api/volunteers/%s", "POST /api/volunteers/%s/pause",
          "PUT /api/volunteers/%s/availability " + Requests.availability());
    }
    same("odense", match, "POST /api/matches/%s/withdraw {\"reason\": \"ASKED_BY_MISTAKE\"}");
    same("odense", volunteer, "POST /api/volunteers/%s/clearances " + Requests.clearances().getFirst());
  }

  private void same(String username, String theirs, String... requests) {
    var stranger = nyvej.as(username);
    for (var request : requests) {
      var parts = request.split(" ", 3);
      var body = parts.length < 3 ? null : parts[2];
      var method = HttpMethod.valueOf(parts[0]);
      var nobodys = send(stranger, method, parts[1].formatted(NOBODY), body);
      assertThat(send(stranger, method, parts[1].formatted(theirs), body)).as(username + " " + request)
          .isEqualTo(nobodys).startsWith("404");
    }
  }

  private static String send(WebTestClient client, HttpMethod method, String uri,
      @Nullable String body) {
    var request = client.method(method).uri(uri);
    var answer = (body == null ? request : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body)).exchange()
        .expectBody(String.class).returnResult();
    return answer.getStatus().value() + " " + answer.getResponseBody();
  }

  static Stream<Arguments> forms() {
    return Stream.of(form("municipality", "/referrals", "kommune", "type", "language", "level", "interpreter", "day",
        "part", "hours", "age", "urgency", "helper", "remote", "channel", "branch", "partners", "until", "statistics",
        "name", "contact", "returnOf", "key"),
        form("municipality", "/referrals/" + NOBODY + "/correct", "kommune", "hours", "until", "name", "key"),
        form("municipality", "/referrals/" + NOBODY + "/withdraw", "reason", "key"),
        form("municipality", "/referrals/samira/withdraw", "reason", "key"),
        form("aarhus", "/board/needs/" + NOBODY + "/ask", "reason", "days", "volunteer", "key"),
        form("aarhus", "/board/needs/" + NOBODY + "/answer", "match", "answer", "key"),
        form("aarhus", "/board/needs/" + NOBODY + "/withdraw", "match", "reason", "key"),
        form("aarhus", "/board/needs/" + NOBODY + "/pledge", "pledge", "answer", "key"),
        form("aarhus", "/board/needs/samira/pledge", "pledge", "answer", "key"),
        form("partner", "/open-needs/pledge", "row", "area", "support", "key"),
        form("partner", "/pledges/take-back", "pledge", "key"),
        form("bodil", "/asked/" + NOBODY + "/yes", "key"),
        form("bodil", "/asked/" + NOBODY + "/no", "reason", "key"),
        form("bodil", "/availability", "kommune", "type", "language", "level", "radius", "remote", "day", "part",
            "capacity", "asks", "key"),
        form("bodil", "/availability/pause", "key"), form("bodil", "/availability/resume", "key"),
        form("admin", "/people", "username", "name", "seat", "volunteer", "role"),
        form("admin", "/people/" + NOBODY + "/disable", "x"), form("admin", "/people/samira/disable", "x"),
        form("nobody", "/sign-in", "username", "password", "back", "kept"),
        form("nobody", "/join/samira", "username", "name", "password"));
  }

  private static Arguments form(String who, String action, String... fields) {
    return Arguments.of(who, action, List.of(fields));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("forms")
  void aFormFullOfRubbishIsNeverTheServersFault(String who, String action, List<String> fields) {
    var site = new Browser(URI.create(nyvej.url()).getPort());
    if (who.equals("bodil")) {
      var volunteer = Done.made(nyvej.as("aarhus"), "/api/volunteers", Requests.volunteer()).id();
      nyvej.bean(SampleAccounts.class).attach(who, who, SampleAccounts.AARHUS, VolunteerId.of(volunteer)).block();
    }
    if (!who.equals("nobody")) {
      assertThat(site.signIn(who, SampleAccounts.PASSWORD).status()).isEqualTo(303);
    }
    var broken = new ArrayList<String>();
    for (var rubbish : RUBBISH) {
      for (var filled : Stream.concat(Stream.of(fields), fields.stream().map(List::of)).toList()) {
        var form = new HashMap<String, String>();
        filled.forEach(field -> form.put(field, rubbish));
        var answer = site.submit(action, form);
        if (answer.status() >= 500 && answer.status() != 503 || answer.body().contains("Exception")
            || answer.body().contains("<samira>")) {
          broken.add(answer.status() + " with %.20s in %s".formatted(rubbish, filled));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before the first test
  private static <T> T unset() {
    return null;
  }
}
