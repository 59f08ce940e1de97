package nyvej.web.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's description is true: it names every endpoint that there is and no other, and ids as the strings that they are. */
class OpenApiTest {
  @TempDir Path data = Path.of("set by JUnit");

  @Test
  void theDescriptionNamesWhatThereIs(@TempDir Path data) {
    try (var nyvej = new Client(data)) {
      var document = new JsonMapper()
          .readTree(requireNonNull(nyvej.anybody().get().uri("/v3/api-docs").exchange().expectStatus()
              .isOk().expectBody(String.class).returnResult().getResponseBody()));

      assertThat(document.path("openapi").asString()).startsWith("3.1");
      assertThat(described(document)).isEqualTo(there(nyvej));
      assertThat(document.at("/components/schemas/NeedJson/properties/id/format").asString()).isEqualTo("uuid");
    }
  }

  private static TreeSet<String> described(JsonNode document) {
    var all = new TreeSet<String>();
    document.path("paths").properties()
        .forEach(path -> path.getValue().properties()
            .forEach(method -> all.add(method.getKey().toUpperCase(Locale.ROOT) + " "
                + path.getKey())));
    return all;
  }

  private static TreeSet<String> there(Client nyvej) {
    var all = new TreeSet<String>();
    nyvej.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().keySet()
        .forEach(info -> info.getMethodsCondition().getMethods()
            .forEach(method -> info.getPatternsCondition().getPatterns().stream()
                .map(Object::toString).filter(path -> path.startsWith("/api/"))
                .forEach(path -> all.add(method + " " + path))));
    return all;
  }
}
