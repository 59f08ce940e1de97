package nyvej.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nyvej.web.access.people.SampleAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every value of every request in turn is something else: whatever comes of it, it is never our own fault. */
@TestInstance(Lifecycle.PER_CLASS)
class RubbishTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> RUBBISH = List.of("null", "\"\"", "\" \"", "\"Samira\"", "[]", "[null]", "{}", "0",
      "-1", "1e99", "true", "\"2026-02-30\"", "\"+999999999-12-31\"", "\"00000000-0000-0000-0000-000000000000\"");

  @TempDir Path data = Path.of("set by JUnit");
  private Client nyvej = unset();

  @BeforeAll
  void start(@TempDir Path data) {
    nyvej = new Client(data);
  }

  @AfterAll
  void stop() {
    nyvej.close();
  }

  static Stream<Arguments> requests() {
    var unknown = "/" + UUID.randomUUID();
    return Stream.of(of("municipality", HttpMethod.POST, "/api/needs", Requests.need()),
        of("municipality", HttpMethod.POST, "/api/needs" + unknown + "/withdraw", "{\"reason\": \"MOVED_AWAY\"}"),
        of("aarhus", HttpMethod.POST, "/api/volunteers", Requests.volunteer()),
        of("aarhus", HttpMethod.PUT, "/api/volunteers" + unknown + "/availability", Requests.availability()),
        of("aarhus", HttpMethod.POST, "/api/volunteers" + unknown + "/clearances", Requests.clearances().getFirst()),
        of("aarhus", HttpMethod.POST, "/api/matches", """
            {"need": "%s", "volunteer": "%s", "ownChoice": "KNOWS_THE_FAMILY", "answerBy": "%s"}"""
            .formatted(UUID.randomUUID(), UUID.randomUUID(), Instant.now().plus(Duration.ofDays(2)))),
        of("aarhus", HttpMethod.POST, "/api/matches" + unknown + "/decline", "{\"reason\": \"NO_TIME\"}"),
        of("admin", HttpMethod.POST, "/api/people", """
            {"username": "new", "name": "Ny", "locale": "da",
             "place": {"roles": ["COORDINATOR"], "organisation": "%s", "branch": "%s"}}"""
            .formatted(SampleAccounts.NETWORK, SampleAccounts.AARHUS)));
  }

  private static Arguments of(String who, HttpMethod method, String uri, String body) {
    return Arguments.of(who, method, uri, body);
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("requests")
  void isNeverOurFault(String who, HttpMethod method, String uri, String body) {
    var client = nyvej.as(who);
    for (var changed : everyValueChanged(JSON.readTree(body))) {
      var answer = client.method(method).uri(uri).contentType(MediaType.APPLICATION_JSON).bodyValue(changed).exchange()
          .expectBody(String.class).returnResult();
      assertThat(answer.getStatus().value()).as(changed).isLessThan(500);
    }
  }

  private static List<String> everyValueChanged(JsonNode whole) {
    var all = new ArrayList<String>();
    change(whole, whole, all);
    return all;
  }

  private static void change(JsonNode whole, JsonNode part, List<String> all) {
    switch (part) {
      case ObjectNode object -> {
        for (var name : List.copyOf(object.propertyNames())) {
          var value = object.get(name);
          RUBBISH.forEach(rubbish -> {
            object.set(name, JSON.readTree(rubbish));
            all.add(whole.toString());
          });
          object.set(name, value);
          change(whole, value, all);
        }
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          var value = array.get(i);
          for (var rubbish : RUBBISH) {
            array.set(i, JSON.readTree(rubbish));
            all.add(whole.toString());
          }
          array.set(i, value);
          change(whole, value, all);
        }
      }
      default -> {
      }
    }
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before the first test
  private static <T> T unset() {
    return null;
  }
}
