package nyvej.web.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.people.SampleAccounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API's description is true: it names every endpoint that there is and no other, and each does as it says. */
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiTest {
  private Client nyvej = unset();
  private WebTestClient referrer = unset();
  private WebTestClient coordinator = unset();
  private WebTestClient partner = unset();
  private WebTestClient administrator = unset();

  @BeforeAll
  void start(@TempDir Path data) {
    nyvej = new Client(data);
    referrer = nyvej.as("municipality");
    coordinator = nyvej.as("aarhus");
    partner = nyvej.as("partner");
    administrator = nyvej.as("admin");
  }

  @AfterAll
  void stop() {
    nyvej.close();
  }

  @Test
  void theDescriptionNamesWhatThereIs() {
    assertThat(nyvej.conformance().description().path("openapi").asString()).startsWith("3.1");
    assertThat(nyvej.conformance().operations()).isEqualTo(there());
  }

  @Test
  void whatMayBeMissingIsDescribedSo() {
    var need = nyvej.conformance().description().at("/components/schemas/NeedJson");

    assertThat(need.path("required").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder("id", "status",
        "description", "consent", "recordedAt", "waitingSince");
    assertThat(need.path("properties").propertyNames()).contains("returnOf", "match", "identity");
  }

  /** {@link Client} checks every request and answer on the way. */
  @Test
  void everyOperationDoesAsItIsDescribed() {
    needsAndMatches();
    pledgesAndFigures();
    peopleAndTokens();

    assertThat(nyvej.conformance().succeeded()).containsExactlyInAnyOrderElementsOf(nyvej.conformance().operations()
        .stream().filter(operation -> !operation.endsWith("/stream")).toList());
  }

  @Test
  void whatIsNotDescribedIsNotLetThrough() {
    var described = (ObjectNode) nyvej.conformance().description().deepCopy();
    ((ObjectNode) described.at("/components/schemas/NeedJson/properties")).remove("waitingSince");
    var lacking = new Conformance(described);
    var need = make(referrer, "/api/needs", Requests.need());

    assertThatThrownBy(() -> lacking.check(referrer.get().uri("/api/needs/{need}", need).exchange()
        .expectBody(String.class).returnResult())).hasMessageContaining("waitingSince");
  }

  private void needsAndMatches() {
    var volunteer = make(coordinator, "/api/volunteers", Requests.volunteer());
    does(coordinator, HttpMethod.PUT, "/api/volunteers/" + volunteer + "/availability",
        Requests.availability().replace("\"asksPerWeek\": 2", "\"asksPerWeek\": 9"));
    Requests.clearances().forEach(clearance -> does(coordinator, HttpMethod.POST, "/api/volunteers/" + volunteer
        + "/clearances", clearance));
    does(coordinator, HttpMethod.POST, "/api/volunteers/" + volunteer + "/pause", null);
    does(coordinator, HttpMethod.POST, "/api/volunteers/" + volunteer + "/resume", null);
    does(coordinator, HttpMethod.PUT, "/api/volunteers/" + volunteer + "/days-away",
        "{\"spells\": [{\"from\": \"2026-01-01\", \"to\": \"2026-01-14\"}]}");
    does(coordinator, HttpMethod.PUT, "/api/volunteers/" + volunteer + "/avoided-areas", "{\"areas\": [\"0101\"]}");
    does(coordinator, HttpMethod.POST, "/api/volunteers/" + volunteer + "/suspend", null);
    does(coordinator, HttpMethod.POST, "/api/volunteers/" + volunteer + "/reinstate", null);
    nyvej.bean(SampleAccounts.class).attach("amira", "amira", SampleAccounts.AARHUS, VolunteerId.of(volunteer)).block();
    var asked = nyvej.as("amira");
    shows(asked, "/api/volunteers/" + volunteer);
    shows(coordinator, "/api/volunteers");

    var need = make(referrer, "/api/needs", Requests.need());
    does(referrer, HttpMethod.PUT, "/api/needs/" + need, Requests.need());
    does(referrer, HttpMethod.PUT, "/api/needs/" + need + "/exclusions",
        "{\"areas\": [\"0101\"], \"persons\": [\"%s\"]}".formatted(new VolunteerId(UUID.randomUUID())));
    does(coordinator, HttpMethod.PUT, "/api/volunteers/" + volunteer + "/conflicts/" + need, "{\"conflict\": true}");
    does(coordinator, HttpMethod.PUT, "/api/volunteers/" + volunteer + "/conflicts/" + need, "{\"conflict\": false}");
    shows(referrer, "/api/needs?status=OPEN&limit=1");
    shows(coordinator, "/api/needs/" + need);
    shows(coordinator, "/api/needs/" + need + "/proposals?limit=5");
    shows(coordinator, "/api/needs/" + need + "/why-not/" + volunteer);
    shows(coordinator, "/api/needs/" + need + "/plan");
    shows(coordinator, "/api/plan");
    var taken = make(coordinator, "/api/matches", approval(need, volunteer, "HER_WISH"));
    does(coordinator, HttpMethod.POST, "/api/matches/" + taken + "/withdraw", "{\"reason\": \"ASKED_BY_MISTAKE\"}");
    var accepted = make(coordinator, "/api/matches", approval(need, volunteer, null));
    does(asked, HttpMethod.POST, "/api/matches/" + accepted + "/accept", null);
    var other = make(referrer, "/api/needs", Requests.need());
    var declined = make(coordinator, "/api/matches", approval(other, volunteer, "HER_WISH"));
    does(asked, HttpMethod.POST, "/api/matches/" + declined + "/decline", "{\"reason\": \"NO_TIME\"}");
    shows(coordinator, "/api/needs/" + other + "/proposals");
    shows(coordinator, "/api/matches/" + accepted);
    shows(coordinator, "/api/matches");
    shows(asked, "/api/matches?status=ACCEPTED");
    does(coordinator, HttpMethod.POST, "/api/matches/" + accepted + "/end", "{\"outcome\": \"WELL\"}");
    does(referrer, HttpMethod.POST, "/api/needs/" + need + "/withdraw", "{\"reason\": \"MOVED_AWAY\"}");
    shows(referrer, "/api/needs");
    shows(coordinator, "/api/matches");
    does(asked, HttpMethod.POST, "/api/volunteers/" + volunteer + "/leave", null);
    does(coordinator, HttpMethod.POST, "/api/volunteers/" + volunteer + "/rejoin", null);
    for (var list : new String[]{"/api/needs", "/api/matches", "/api/volunteers"}) {
      coordinator.get().uri(list).accept(MediaType.APPLICATION_NDJSON).exchange().expectStatus().isOk()
          .expectBody(String.class).returnResult();
    }
  }

  /** Five are alike, so that partners see them; by one kind of support, each need is one row. */
  private void pledgesAndFigures() {
    for (int i = 0; i < 5; i++) {
      make(referrer, "/api/needs", Requests.need());
    }
    shows(coordinator, "/api/statistics");
    shows(partner, "/api/partner/needs?kommune=0751&type=NETWORK");
    var rows = partner.get().uri("/api/partner/needs?type=NETWORK").accept(MediaType.APPLICATION_NDJSON).exchange()
        .expectStatus()
        .isOk().expectBody(String.class).returnResult().getResponseBody();
    var pledges = requireNonNull(rows).lines().limit(3).map(row -> row.replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1"))
        .map(row -> make(partner, "/api/partner/needs/" + row + "/pledge", null)).toList();
    shows(partner, "/api/partner/pledges");
    shows(coordinator, "/api/pledges");
    does(coordinator, HttpMethod.POST, "/api/pledges/" + pledges.get(0) + "/confirm", null);
    does(coordinator, HttpMethod.POST, "/api/pledges/" + pledges.get(1) + "/decline", "{\"reason\": \"NOT_SUITABLE\"}");
    does(partner, HttpMethod.POST, "/api/partner/pledges/" + pledges.get(2) + "/take-back", null);
    shows(partner, "/api/partner/pledges?limit=2");
  }

  private void peopleAndTokens() {
    var person = make(administrator, "/api/people", """
        {"username": "nye.nina", "name": "Nina", "locale": "en", "place": %s}""".formatted(place()));
    make(administrator, "/api/people/" + person + "/invitation", null);
    for (var change : new String[]{"disable", "enable"}) {
      shown(administrator, HttpMethod.POST, "/api/people/" + person + "/" + change, null);
    }
    shown(administrator, HttpMethod.PUT, "/api/people/" + person + "/place", place());
    shows(administrator, "/api/people");
    var network = make(administrator, "/api/organisations", "{\"name\": \"Nyt netværk\", \"kind\": \"NETWORK\"}");
    make(administrator, "/api/organisations/" + network + "/branches", "{\"name\": \"By\", \"kommune\": \"0751\"}");
    shows(administrator, "/api/organisations/" + network + "/branches");
    shows(administrator, "/api/organisations");
    shows(administrator, "/api/views");
    shown(administrator, HttpMethod.POST, "/api/views/pledges/rebuild", null);
    shows(referrer, "/api/branches");
    shows(referrer, "/api/me");
    var tokens = partner.get().uri("/api/tokens").exchange().expectStatus().isOk()
        .expectBody(String.class).returnResult().getResponseBody();
    does(partner, HttpMethod.DELETE, "/api/tokens/" + requireNonNull(tokens)
        .replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1"), null);
  }

  private static String place() {
    return "{\"roles\": [\"PARTNER\"], \"organisation\": \"%s\"}".formatted(SampleAccounts.PARTNER);
  }

  private static String approval(String need, String volunteer, @Nullable String ownChoice) {
    return "{\"need\": \"%s\", \"volunteer\": \"%s\", %s\"answerBy\": \"%s\"}".formatted(need, volunteer,
        ownChoice == null ? "" : "\"ownChoice\": \"" + ownChoice + "\", ", Instant.now().plus(Duration.ofDays(2)));
  }

  /** The id of what was made. */
  private static String make(WebTestClient client, String uri, @Nullable String body) {
    var made = send(client, HttpMethod.POST, uri, body).expectStatus().isCreated()
        .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {
        }).returnResult();
    var answer = requireNonNull(made.getResponseBody());
    return Objects.toString(answer.getOrDefault("id", answer.get("person")));
  }

  private static void does(WebTestClient client, HttpMethod method, String uri, @Nullable String body) {
    send(client, method, uri, body).expectStatus().isNoContent().expectBody(Void.class).returnResult();
  }

  private static void shown(WebTestClient client, HttpMethod method, String uri, @Nullable String body) {
    send(client, method, uri, body).expectStatus().isOk().expectBody(String.class).returnResult();
  }

  private static void shows(WebTestClient client, String uri) {
    client.get().uri(uri).exchange().expectStatus().isOk().expectBody(String.class).returnResult();
  }

  private static WebTestClient.ResponseSpec send(WebTestClient client, HttpMethod method, String uri,
      @Nullable String body) {
    var request = client.method(method).uri(uri);
    return (body == null ? request : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body)).exchange();
  }

  private TreeSet<String> there() {
    var all = new TreeSet<String>();
    nyvej.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().keySet()
        .forEach(info -> info.getMethodsCondition().getMethods()
            .forEach(method -> info.getPatternsCondition().getPatterns().stream()
                .map(Object::toString).filter(path -> path.startsWith("/api/"))
                .forEach(path -> all.add(method + " " + path))));
    return all;
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before the first test
  private static <T> T unset() {
    return null;
  }
}
