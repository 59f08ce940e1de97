package nyvej.web.access.signin;

import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Which requests another site could have made a browser send: those that change something and carry nothing but cookies.
 * An Authorization header is never sent by itself, and a program without a cookie has nothing that could be abused.
 */
record NeedsCsrfToken(SessionCookie cookie) implements ServerWebExchangeMatcher {
  private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS,
      HttpMethod.TRACE);

  @Override
  public Mono<MatchResult> matches(ServerWebExchange exchange) {
    boolean exempt = HARMLESS.contains(exchange.getRequest().getMethod())
        || exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
        || isApi(exchange) && !cookie.isIn(exchange);
    return exempt ? MatchResult.notMatch() : MatchResult.match();
  }

  private static boolean isApi(ServerWebExchange exchange) {
    return exchange.getRequest().getPath().pathWithinApplication().value().startsWith("/api/");
  }
}
