package nyvej.web.access.signin;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A refusal at the door as RFC 9457 has it. The texts are fixed, so that nothing of the request is ever in them. */
enum Problem {
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "access.unauthenticated", "Sign in, or send a valid token."), DENIED(
      HttpStatus.FORBIDDEN, "access.denied", "Your roles don't allow this."), FORGED(HttpStatus.FORBIDDEN,
          "access.csrf", "The session's token against forged requests is missing or wrong.");

  private final HttpStatus status;
  private final String code;
  private final String title;

  Problem(HttpStatus status, String code, String title) {
    this.status = status;
    this.code = code;
    this.title = title;
  }

  Mono<Void> write(ServerWebExchange exchange) {
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(status);
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (this == UNAUTHENTICATED) {
      response.getHeaders().set("WWW-Authenticate", "Bearer");
    }
    String body = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\"}".formatted(title,
        status.value(), code);
    return response
        .writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body.getBytes(StandardCharsets.UTF_8))));
  }
}
