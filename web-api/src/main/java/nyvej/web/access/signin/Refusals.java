package nyvej.web.access.signin;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A refusal as a problem (RFC 9457) with a stable {@code code}, for the endpoints of this package and its neighbours. */
public final class Refusals {
  private Refusals() {}

  /** An answer with this status and code, and nothing of the request. */
  public static ResponseEntity<Object> of(HttpStatus status, String code) {
    var problem = ProblemDetail.forStatus(status);
    problem.setProperty("code", code);
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }
}
