package nyvej.web.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as {@code application/problem+json}. */
@Component
public final class ProblemWriter {
  private final MessageSource messages;
  private final JsonMapper json;

  ProblemWriter(MessageSource messages, JsonMapper json) {
    this.messages = messages;
    this.json = json;
  }

  /** Answers with the problem, in the caller's language. */
  public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
    var locale = exchange.getLocaleContext().getLocale();
    var response = exchange.getResponse();
    response.setStatusCode(problem.status());
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    var retryAfter = problem.retryAfter();
    if (retryAfter != null) {
      response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
    }
    if (problem.status() == HttpStatus.UNAUTHORIZED) {
      response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "urn:nyvej:problem:" + problem.code());
    body.put("title", title(problem.code(), locale == null ? Locale.ENGLISH : locale));
    body.put("status", problem.status().value());
    body.put("code", problem.code());
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(body))));
  }

  /** The sentence for a code. */
  public String title(String code, Locale locale) {
    return messages.getMessage("problem." + code, null, code, locale) instanceof String title ? title : code;
  }
}
