package nyvej.web.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** The last resort of every request: whatever failed leaves the API as a problem, and a page by its status alone. */
@Component
@Order(-2)
final class ProblemHandler implements WebExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  private final ProblemWriter writer;

  ProblemHandler(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(failure);
    }
    var problem = Diagnosis.of(failure);
    if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
      // Messages may quote the input, so only types and places are logged.
      LOG.error("unexpected {} at {}", failure.getClass().getName(),
          failure.getStackTrace().length == 0 ? "?" : failure.getStackTrace()[0]);
    }
    return exchange.getRequest().getPath().value().startsWith("/api/")
        ? writer.write(exchange, problem)
        : Mono.error(new ResponseStatusException(problem.status()));
  }
}
