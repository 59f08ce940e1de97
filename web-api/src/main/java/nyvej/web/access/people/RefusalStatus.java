package nyvej.web.access.people;

import nyvej.web.access.signin.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The status that a refusal's code has for programs. */
final class RefusalStatus {
  private RefusalStatus() {}

  static ResponseEntity<Object> answer(String code) {
    return Refusals.of(switch (code) {
      case "person.unknown", "organisation.unknown" -> HttpStatus.NOT_FOUND;
      case "username.taken", "account.own" -> HttpStatus.CONFLICT;
      default -> HttpStatus.BAD_REQUEST;
    }, code);
  }
}
