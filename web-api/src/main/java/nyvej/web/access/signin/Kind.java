package nyvej.web.access.signin;

import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** Who reads the answer. */
enum Kind {
  /** A program: it wants problems in JSON. */
  PROGRAM,
  /** A page that replaces a part of itself: it has to be told to go elsewhere as a whole. */
  PART_OF_A_PAGE,
  /** A person who looks at a page. */
  PERSON;

  static Kind of(ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    String path = request.getPath().pathWithinApplication().value() + "/";
    if (path.startsWith("/api/") || path.startsWith("/actuator/") || path.startsWith("/v3/")
        || request.getHeaders().getAccept().contains(MediaType.TEXT_EVENT_STREAM)) {
      return PROGRAM;
    }
    return "true".equals(request.getHeaders().getFirst("HX-Request")) ? PART_OF_A_PAGE : PERSON;
  }
}
