package nyvej.web.access.people;

import nyvej.web.problem.Problem;
import org.springframework.http.HttpStatus;

/** What came of a wish: what it made, or the stable code of why not. */
sealed interface Outcome<T> {
  record Done<T>(T what) implements Outcome<T> {}

  record Refused<T>(String code) implements Outcome<T> {}

  /** What was made; fails with the problem that a program is told. */
  default T orProblem() {
    return switch (this) {
      case Done<T>(var what) -> what;
      case Refused<T>(var code) -> throw new Problem(status(code), code);
    };
  }

  private static HttpStatus status(String code) {
    return switch (code) {
      case "person.unknown", "organisation.unknown" -> HttpStatus.NOT_FOUND;
      case "username.taken", "account.own" -> HttpStatus.CONFLICT;
      default -> HttpStatus.BAD_REQUEST;
    };
  }
}
