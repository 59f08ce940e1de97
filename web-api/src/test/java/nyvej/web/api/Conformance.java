package nyvej.web.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what is said over the API against the API's own description, more strictly than JSON Schema does by itself: nothing is
 * there that is not described.
 */
final class Conformance {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> TOLD = Set.of("Nyvej-Position", HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER,
      HttpHeaders.WWW_AUTHENTICATE);

  private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final JsonNode description;
  private final Set<String> succeeded = new ConcurrentSkipListSet<>();

  Conformance(JsonNode description) {
    this.description = description;
  }

  /** What the running server says of itself. */
  static Conformance of(WebTestClient server) {
    return new Conformance(
        JSON.readTree(requireNonNull(server.get().uri("/v3/api-docs").exchange().expectStatus().isOk()
            .expectBody(String.class).returnResult().getResponseBody())));
  }

  JsonNode description() {
    return description;
  }

  /** The operations, such as {@code GET /api/needs/{need}}. */
  Set<String> operations() {
    var all = new TreeSet<String>();
    description.path("paths").properties().forEach(path -> path.getValue().properties()
        .forEach(method -> all.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return all;
  }

  /** The operations that did at least once what they were asked for. */
  Set<String> succeeded() {
    return Set.copyOf(succeeded);
  }

  /** Fails when a request that was understood, or the answer, is not as described. */
  void check(EntityExchangeResult<?> exchange) {
    var url = exchange.getUrl().getPath();
    if (!url.startsWith("/api/")) {
      return;
    }
    var operation = operation(exchange.getMethod().name(), url);
    if (operation.isEmpty()) {
      assertThat(exchange.getStatus().is4xxClientError()).as("%s is not described, but answered", exchange).isTrue();
      conforms(body(exchange), JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"), "the problem");
      return;
    }
    var described = at(operation.get());
    checkAnswer(exchange, described);
    if (exchange.getStatus().is2xxSuccessful()) {
      checkRequest(exchange, described);
      succeeded.add(operation.get());
    }
  }

  private void checkAnswer(EntityExchangeResult<?> exchange, JsonNode operation) {
    var answer = answer(operation, exchange.getStatus());
    assertThat(answer.isMissingNode()).as("status %s is described", exchange.getStatus()).isFalse();
    checkHeaders(exchange.getResponseHeaders(), answer.path("headers"));
    var body = body(exchange);
    var type = exchange.getResponseHeaders().getContentType();
    if (type == null) {
      assertThat(body).isEmpty();
      assertThat(answer.has("content")).as("no content is described").isFalse();
      return;
    }
    var content = content(answer, type);
    assertThat(content.isMissingNode()).as("%s is described", type).isFalse();
    lines(body, type).forEach(part -> conforms(part, content.path("schema"), "the answer"));
  }

  private static Stream<String> lines(String body, MediaType type) {
    return type.isCompatibleWith(MediaType.APPLICATION_NDJSON) ? body.lines() : Stream.of(body);
  }

  private static JsonNode answer(JsonNode operation, HttpStatusCode status) {
    var responses = operation.path("responses");
    var own = responses.path(Integer.toString(status.value()));
    return own.isMissingNode() && status.isError() ? responses.path("default") : own;
  }

  private static void checkHeaders(HttpHeaders headers, JsonNode described) {
    assertThat(TOLD.stream().filter(headers::containsHeader).toList())
        .allSatisfy(header -> assertThat(described.has(header)).as("header %s is described", header).isTrue());
    described.properties().stream().filter(header -> header.getValue().path("required").asBoolean(false))
        .forEach(
            header -> assertThat(headers.containsHeader(header.getKey())).as("header %s", header.getKey()).isTrue());
  }

  private void checkRequest(EntityExchangeResult<?> exchange, JsonNode operation) {
    var sent = exchange.getRequestBodyContent();
    if (sent != null && sent.length > 0) {
      var content = content(operation.path("requestBody"), MediaType.APPLICATION_JSON);
      conforms(new String(sent, StandardCharsets.UTF_8), content.path("schema"), "the request");
    }
    exchange.getRequestHeaders().headerNames().stream().filter(Set.of("Idempotency-Key", "Nyvej-Position")::contains)
        .forEach(header -> assertThat(parameters(operation)).as("parameters").contains(header));
    var query = exchange.getUrl().getQuery();
    Stream.of(query == null ? new String[0] : query.split("&")).map(pair -> pair.split("=", 2)[0])
        .forEach(name -> assertThat(parameters(operation)).as("parameters").contains(name));
  }

  private static List<String> parameters(JsonNode operation) {
    return operation.path("parameters").valueStream().map(parameter -> parameter.path("name").asString()).toList();
  }

  private static JsonNode content(JsonNode message, MediaType type) {
    return message.path("content").properties().stream()
        .filter(content -> MediaType.parseMediaType(content.getKey()).equalsTypeAndSubtype(type))
        .map(content -> content.getValue()).findFirst().orElseGet(JSON::missingNode);
  }

  private Optional<String> operation(String method, String url) {
    return operations().stream().filter(operation -> operation.startsWith(method + " "))
        .filter(operation -> matches(operation.substring(method.length() + 1), url))
        .min((one, other) -> Integer.compare(braces(one), braces(other)));
  }

  private static boolean matches(String pattern, String url) {
    return PathPatternParser.defaultInstance.parse(pattern)
        .matches(PathContainer.parsePath(url));
  }

  /** The path that says more wins over the one that takes anything. */
  private static int braces(String operation) {
    return (int) operation.chars().filter(c -> c == '{').count();
  }

  private JsonNode at(String operation) {
    var parts = operation.split(" ", 2);
    return description.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
  }

  private void conforms(String json, JsonNode schema, String what) {
    assertThat(schema.isMissingNode()).as("a schema of %s is described", what).isFalse();
    var whole = JSON.createObjectNode();
    whole.set("components", strict(description.path("components").deepCopy()));
    whole.putArray("allOf").add(strict(schema.deepCopy()));
    assertThat(errors(whole, json)).as("%s %s against %s", what, json, schema).isEmpty();
  }

  private List<String> errors(ObjectNode schema, String json) {
    return schemas.getSchema(schema)
        .validate(JSON.readTree(json),
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream().map(Objects::toString).toList();
  }

  /** With every object closed: what is not described must not be there. */
  private static JsonNode strict(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      if (object.has("properties") && !object.has("additionalProperties")) {
        object.put("additionalProperties", false);
      }
    }
    schema.valueStream().forEach(Conformance::strict);
    return schema;
  }

  private static String body(EntityExchangeResult<?> exchange) {
    var bytes = exchange.getResponseBodyContent();
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}
