package nyvej.web.access.signin;

import java.util.Map;
import nyvej.web.problem.Problem;
import nyvej.web.problem.ProblemWriter;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What somebody meets who is signed in and may not, or whose form came from elsewhere or was open for too long. */
final class Refuse implements ServerAccessDeniedHandler {
  private final Pages pages;
  private final ProblemWriter problems;

  Refuse(Pages pages, ProblemWriter problems) {
    this.pages = pages;
    this.problems = problems;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException reason) {
    boolean forged = reason instanceof CsrfException;
    return switch (Kind.of(exchange)) {
      case PROGRAM, PART_OF_A_PAGE -> problems.write(exchange,
          new Problem(HttpStatus.FORBIDDEN, forged ? "access.csrf" : "access.denied"));
      case PERSON -> pages.show(exchange, HttpStatus.FORBIDDEN, forged ? "error/4xx" : "error/403", Map.of());
    };
  }
}
