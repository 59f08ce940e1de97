package nyvej.web.wiring;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import nyvej.web.command.CommandSender;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes what every answer has in common: its status, its headers, its form, and the problem that it may be instead. */
@Component
final class DescribedAnswers implements OperationCustomizer, OpenApiCustomizer {
  /** An answer that needs its own status says so by its type: something was made, or there is nothing to tell. */
  @Override
  public Operation customize(Operation operation, HandlerMethod endpoint) {
    var answer = ResolvableType.forMethodReturnType(endpoint.getMethod()).getGeneric(0);
    if (answer.resolve() == ResponseEntity.class) {
      var responses = operation.getResponses();
      var nothing = answer.getGeneric(0).resolve() == Void.class;
      responses.addApiResponse(nothing ? "204" : "201",
          requireNonNull(responses.remove("200")).description(nothing ? "Done" : "Made"));
    }
    return operation;
  }

  @Override
  public void customise(OpenAPI api) {
    api.getComponents().addSchemas("Problem", problem());
    api.getPaths().values().forEach(path -> {
      path.readOperations().forEach(DescribedAnswers::complete);
      path.readOperations().forEach(DescribedAnswers::mayDemand);
      if (path.getGet() != null) {
        positioned(path);
      }
    });
  }

  private static void complete(Operation operation) {
    operation.getResponses().values().forEach(response -> complete(operation, response));
    operation.getResponses().setDefault(new ApiResponse().description("A problem, with a stable code")
        .addHeaderObject(HttpHeaders.RETRY_AFTER, header("Seconds, for what passes by itself", false))
        .addHeaderObject(HttpHeaders.WWW_AUTHENTICATE, header("Bearer, where nobody is signed in", false))
        .addHeaderObject(CommandSender.POSITION, header("The position that the answer stands at", false))
        .content(new Content().addMediaType("application/problem+json",
            new MediaType().schema(new Schema<>().$ref("Problem")))));
  }

  private static void complete(Operation operation, ApiResponse response) {
    var isCommand = operation.getParameters() != null && operation.getParameters().stream()
        .anyMatch(parameter -> CommandSender.IDEMPOTENCY_KEY.equals(parameter.getName()));
    if (isCommand) {
      response.addHeaderObject(CommandSender.POSITION, header("The position from which on queries see it", true));
      if (response.getContent() != null) {
        response.addHeaderObject(HttpHeaders.LOCATION, header("Where the new thing is", true));
      }
    }
    if (response.getContent() != null) {
      response.setContent(content(response.getContent()));
    }
  }

  private static void mayDemand(Operation operation) {
    operation.addParametersItem(new HeaderParameter().name(CommandSender.POSITION).schema(new StringSchema())
        .description("The position that the views have to reach before: send that of your last command"));
  }

  private static void positioned(PathItem path) {
    requireNonNull(path.getGet().getResponses().get("200")).addHeaderObject(CommandSender.POSITION,
        header("The position that the answer stands at", true));
  }

  private static Content content(Content described) {
    var content = new Content();
    described.forEach((type, media) -> {
      switch (type) {
        case "*/*" -> content.addMediaType("application/json", media);
        case "application/x-ndjson" -> content.addMediaType(type, media.schema(media.getSchema().getItems()
            .description("one on each line")));
        case "text/event-stream" -> content.addMediaType(type, media.schema(new StringSchema()));
        default -> content.addMediaType(type, media);
      }
    });
    return content;
  }

  private static Header header(String description, boolean always) {
    return new Header().description(description).required(always).schema(new StringSchema());
  }

  private static Schema<?> problem() {
    return new ObjectSchema().description("RFC 9457")
        .addProperty("type", new StringSchema().format("uri"))
        .addProperty("title", new StringSchema().description("a sentence in the caller's language"))
        .addProperty("status", new IntegerSchema())
        .addProperty("code", new StringSchema().description("stable"))
        .required(List.of("type", "title", "status", "code"));
  }
}
