package nyvej.web.page;

import nyvej.web.problem.Diagnosis;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.result.view.Rendering;

/** Whatever failed on the way to a page becomes a page that says so, and nothing else. */
@ControllerAdvice("nyvej.web.page")
final class PageErrors {
  private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

  @ExceptionHandler
  Rendering page(Exception failure) {
    var status = Diagnosis.of(failure).status();
    if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
      // Messages may quote the input, so only types and places are logged.
      LOG.error("unexpected {} at {}", failure.getClass().getName(),
          failure.getStackTrace().length == 0 ? "?" : failure.getStackTrace()[0]);
    }
    return Rendering.view("error/" + name(status)).status(status).build();
  }

  private static String name(HttpStatus status) {
    return switch (status) {
      case FORBIDDEN, NOT_FOUND, SERVICE_UNAVAILABLE -> Integer.toString(status.value());
      default -> status.is5xxServerError() ? "5xx" : "4xx";
    };
  }
}
