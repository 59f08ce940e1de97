package nyvej.web.access.signin;

import java.time.InstantSource;
import java.util.Map;
import nyvej.web.access.account.Sessions;
import nyvej.web.problem.Problem;
import nyvej.web.problem.ProblemWriter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What somebody meets who isn't signed in. A page leads to the sign-in page and from there back; a form that was sent after
 * its session ran out is answered by the sign-in page itself, which keeps what was written ({@link KeptForms}).
 */
final class AskToSignIn implements ServerAuthenticationEntryPoint {
  private final Pages pages;
  private final ProblemWriter problems;
  private final KeptForms keptForms;
  private final SessionCookie cookie;
  private final Sessions sessions;
  private final InstantSource clock;

  AskToSignIn(Pages pages, ProblemWriter problems, KeptForms keptForms, SessionCookie cookie, Sessions sessions,
      InstantSource clock) {
    this.pages = pages;
    this.problems = problems;
    this.keptForms = keptForms;
    this.cookie = cookie;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException reason) {
    return switch (Kind.of(exchange)) {
      case PROGRAM -> refuse(exchange);
      case PART_OF_A_PAGE -> leave(exchange);
      case PERSON -> HttpMethod.POST.equals(exchange.getRequest().getMethod()) ? keep(exchange) : redirect(exchange);
    };
  }

  private Mono<Void> leave(ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().set("HX-Redirect", "/sign-in");
    return refuse(exchange);
  }

  private Mono<Void> refuse(ServerWebExchange exchange) {
    return problems.write(exchange, new Problem(HttpStatus.UNAUTHORIZED, "access.unauthenticated"));
  }

  private static Mono<Void> redirect(ServerWebExchange exchange) {
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(HttpStatus.SEE_OTHER);
    response.getHeaders().setLocation(ReturnTarget.signInFor(ReturnTarget.of(exchange.getRequest())));
    return response.setComplete();
  }

  private Mono<Void> keep(ServerWebExchange exchange) {
    return sealed(exchange).defaultIfEmpty("").flatMap(
        kept -> pages.show(exchange, HttpStatus.UNAUTHORIZED, "access/sign-in", Map.of("back", "/", "kept", kept)));
  }

  private Mono<String> sealed(ServerWebExchange exchange) {
    return cookie.read(exchange).map(secret -> sessions.find(secret, clock.instant())).orElseGet(Mono::empty)
        .flatMap(session -> exchange.getFormData().mapNotNull(form -> keptForms
            .seal(session.person(), ReturnTarget.of(exchange.getRequest()), form).orElse(null)));
  }
}
