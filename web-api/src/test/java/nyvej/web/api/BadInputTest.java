package nyvej.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.people.SampleAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whatever comes in, what goes out is a problem with a code, and nothing of what came in. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputTest {
  @TempDir Path data = Path.of("set by JUnit");

  private Client nyvej = unset();
  private WebTestClient referrer = unset();

  @BeforeAll
  void start(@TempDir Path data) {
    nyvej = new Client(data);
    referrer = nyvej.as("shelter");
  }

  @AfterAll
  void stop() {
    nyvej.close();
  }

  static Stream<Arguments> badNeeds() {
    var good = Requests.need();
    return Stream.of(bad("not JSON at all", "{\"description\": Samira", 400, "request.malformed"),
        bad("an empty body", "", 400, "request.malformed"), bad("a list", "[]", 400, "request.malformed"),
        bad("an unknown field", good.replace("\"identity\"", "\"cpr\": \"010101-0000\", \"identity\""), 400,
            "request.malformed"),
        bad("a wrong type", good.replace("\"hoursAWeek\": 2", "\"hoursAWeek\": \"Samira\""), 400, "request.malformed"),
        bad("an unknown support type", good.replace("PRACTICAL", "SAMIRA"), 400, "request.malformed"),
        bad("no description", good.replaceFirst("(?s)\"description\".*?\"consent\"", "\"consent\""), 400,
            "request.malformed"),
        bad("no consent", good.replaceFirst("(?s)\"consent\".*?\"identity\"", "\"identity\""), 400,
            "request.malformed"),
        bad("no identity", good.replaceFirst("(?s),\\s*\"identity\".*", "}"), 400, "request.malformed"),
        bad("an unknown kommune", good.replace("0751", "9999"), 400, "kommune.unknown"),
        bad("an unknown language", good.replace("\"ar\"", "\"xx-klingon\""), 400, "language.unknown"),
        bad("a language twice",
            good.replace("\"level\": \"NATIVE\"}]",
                "\"level\": \"NATIVE\"}, {\"language\": \"ar\", \"level\": \"BASIC\"}]"),
            400, "languages.twice"),
        bad("a hundred thousand support types",
            good.replace("\"PRACTICAL\"", String.join(",", Collections.nCopies(100_000, "1"))), 400,
            "request.malformed"),
        bad("too many languages", good.replace("{\"language\": \"ar\", \"level\": \"NATIVE\"}",
            String.join(",", Collections.nCopies(4_000, "{\"language\": \"ar\", \"level\": \"NATIVE\"}"))), 400,
            "languages.count"),
        bad("ten megabytes", good.replace("Samira Prøve", "x".repeat(10_000_000)), 413, "request.too-large"),
        bad("hours that run backwards", good.replace("\"from\": 34, \"to\": 42", "\"from\": 42, \"to\": 34"), 400,
            "hours.backwards"),
        bad("hours past midnight", good.replace("\"to\": 42", "\"to\": 50"), 400, "hours.out-of-range"),
        bad("hours that overlap",
            good.replace("\"day\": \"SATURDAY\", \"from\": 20", "\"day\": \"MONDAY\", \"from\": 40")
                .replace("\"to\": 28", "\"to\": 44"),
            400, "hours.overlap"),
        bad("hours beyond any number", good.replace("\"hoursAWeek\": 2", "\"hoursAWeek\": 99999999999999"), 400,
            "request.malformed"),
        bad("a past consent", good.replaceFirst("\"until\": \"[^\"]+\"", "\"until\": \"2020-01-01\""), 422,
            "consent.not-in-force"),
        bad("a consent for ever", good.replaceFirst("\"until\": \"[^\"]+\"", "\"until\": \"2999-01-01\""), 422,
            "consent.too-long"),
        bad("a consent for nothing", good.replace("\"MATCHING\", \"STATISTICS\"", "\"STATISTICS\""), 400,
            "consent.purpose-missing"),
        bad("a consent for nobody", good.replaceFirst("\"branches\": \\[[^]]*]", "\"branches\": []"), 400,
            "consent.recipients"),
        bad("a branch that is no id", good.replaceFirst("\"branches\": \\[[^]]*]", "\"branches\": [\"Samira\"]"), 400,
            "request.malformed"),
        bad("nothing where a list is", good.replace("[\"NETWORK\", \"PRACTICAL\"]", "null"), 400, "request.malformed"),
        bad("nothing in a list", good.replace("\"PRACTICAL\"", "null"), 400, "request.malformed"),
        bad("no name", good.replace("Samira Prøve", "   "), 400, "name.length"),
        bad("a yes or no left out", good.replace("\"partnersCoarsely\": true, ", ""), 400, "request.malformed"),
        bad("a number left out", good.replace("\"hoursAWeek\": 2, ", ""), 400, "request.malformed"),
        bad("a NUL in a name", good.replace("Samira Prøve", "Samira\\u0000Prøve"), 400, "name.characters"),
        bad("half a character in a name", good.replace("Samira Prøve", "Samira \\ud83d"), 400, "name.characters"),
        bad("a name written backwards", good.replace("Samira Prøve", "Samira \\u202eevørP"), 400, "name.characters"),
        bad("a line break in a contact", good.replace("+45 00 00 00 01", "+45 00\\n00 00 01"), 400,
            "contact.characters"),
        bad("a name that is too long", good.replace("Samira Prøve", "ß".repeat(201)), 400, "name.length"),
        bad("an earlier need of nobody", good.replaceFirst("\\{", "{\"returnOf\": \"" + UUID.randomUUID() + "\", "),
            404, "need.unknown"));
  }

  private static Arguments bad(String what, String body, int status, String code) {
    return Arguments.of(what, body, status, code);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badNeeds")
  void aBadNeedIsRefused(String what, String body, int status, String code) {
    var answer = referrer.post().uri("/api/needs").contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange()
        .expectStatus().isEqualTo(status).expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody(String.class)
        .returnResult().getResponseBody();

    assertThat(answer).contains("\"code\":\"" + code + "\"").doesNotContainIgnoringCase("samira").doesNotContain(
        "Exception",
        "nyvej.vocabulary", "at [Source");
  }

  @Test
  void aNameOfAnyLanguageIsKeptAsItIs() {
    var odd = "Zoë 👩🏽‍🦱 مرحبا Łucja";

    var need = Done.made(referrer, "/api/needs", Requests.need().replace("Samira Prøve", odd));

    referrer.get().uri("/api/needs/{id}", need.id()).header("Nyvej-Position", need.position()).exchange()
        .expectBody()
        .jsonPath("$.identity.name").isEqualTo(odd);
  }

  @Test
  void whatDoesNotExistOrIsNotOursIsUnknown() {
    referrer.get().uri("/api/needs/{id}", UUID.randomUUID()).exchange().expectStatus().isNotFound().expectBody()
        .jsonPath("$.code")
        .isEqualTo("need.unknown");
    referrer.get().uri("/api/needs/1-2-3-4-5").exchange().expectStatus().isBadRequest().expectBody().jsonPath("$.code")
        .isEqualTo("need.malformed");
    referrer.post().uri("/api/needs/{id}/withdraw", UUID.randomUUID()).contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"reason\": \"MOVED_AWAY\"}").exchange().expectStatus().isNotFound();
    nyvej.as("partner").post().uri("/api/partner/needs/no-such-row/pledge").exchange().expectStatus().isNotFound();
  }

  @Test
  void forgedTokensAndWrongNumbersAreRefused() {
    referrer.get().uri("/api/needs?cursor=forged").exchange().expectStatus().isBadRequest().expectBody()
        .jsonPath("$.code")
        .isEqualTo("token.malformed");
    referrer.get().uri("/api/needs").header("Nyvej-Position", "12").exchange().expectStatus().isBadRequest()
        .expectBody()
        .jsonPath("$.code").isEqualTo("token.malformed");
    referrer.get().uri("/api/needs?limit=100000").exchange().expectStatus().isBadRequest().expectBody()
        .jsonPath("$.code")
        .isEqualTo("request.limit");
    referrer.get().uri("/api/needs?limit=Samira").exchange().expectStatus().isBadRequest();
    referrer.get().uri("/api/needs?status=SAMIRA").exchange().expectStatus().isBadRequest();
    referrer.post().uri("/api/needs").header("Idempotency-Key", "k".repeat(300)).contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Requests.need()).exchange().expectStatus().isBadRequest().expectBody().jsonPath("$.code")
        .isEqualTo("request.idempotency-key");
  }

  @Test
  void aPlanIsForTheCoordinatorsOfABranchAndItsNeeds() {
    var coordinator = nyvej.as("aarhus");
    nyvej.bean(SampleAccounts.class).attach("amira", "amira", SampleAccounts.AARHUS, new VolunteerId(UUID.randomUUID()))
        .block();
    for (var plan : List.of("/api/plan", "/api/needs/" + UUID.randomUUID() + "/plan")) {
      nyvej.anybody().get().uri(plan).exchange().expectStatus().isUnauthorized();
      for (var other : List.of("shelter", "partner", "admin", "amira")) {
        nyvej.as(other).get().uri(plan).exchange().expectStatus().isForbidden().expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
      }
      coordinator.get().uri(plan).header("Nyvej-Position", "12").exchange().expectStatus().isBadRequest().expectBody()
          .jsonPath("$.code").isEqualTo("token.malformed");
    }
    coordinator.get().uri("/api/needs/Samira/plan").exchange().expectStatus().isBadRequest().expectBody()
        .jsonPath("$.code").isEqualTo("need.malformed");
    coordinator.get().uri("/api/needs/{id}/plan", UUID.randomUUID()).exchange().expectStatus().isNotFound()
        .expectBody().jsonPath("$.code").isEqualTo("need.unknown");
  }

  @Test
  void wrongMethodsAndFormsAreRefused() {
    referrer.delete().uri("/api/needs").exchange().expectStatus().is4xxClientError();
    referrer.post().uri("/api/needs").contentType(MediaType.TEXT_PLAIN).bodyValue("hello").exchange().expectStatus()
        .isEqualTo(415);
    referrer.get().uri("/api/no/such/place").exchange().expectStatus().is4xxClientError();
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before the first test
  private static <T> T unset() {
    return null;
  }
}
