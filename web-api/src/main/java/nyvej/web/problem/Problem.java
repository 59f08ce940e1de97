package nyvej.web.problem;

import java.time.Duration;
import nyvej.slice.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that cannot be done.
 *
 * <p>Its code is stable, and its title is looked up by that code in the reader's language.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration AFTER_A_WHILE = Duration.ofMinutes(1);

  private final HttpStatus status;
  private final String code;

  /** A problem of that status and code. */
  public Problem(HttpStatus status, String code) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
  }

  /** A refusal of the domain. */
  public static Problem of(Refusal refusal) {
    return new Problem(status(refusal), refusal.code());
  }

  /** Nothing of that kind that the caller may see. */
  public static Problem notFound(String code) {
    return new Problem(HttpStatus.NOT_FOUND, code);
  }

  /** The HTTP status. */
  public HttpStatus status() {
    return status;
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  /** When to try again, for what passes by itself. */
  @Nullable
  Duration retryAfter() {
    return switch (status) {
      case SERVICE_UNAVAILABLE -> SOON;
      case TOO_MANY_REQUESTS -> AFTER_A_WHILE;
      default -> null;
    };
  }

  private static HttpStatus status(Refusal refusal) {
    return switch (refusal) {
      case NEED_UNKNOWN, VOLUNTEER_UNKNOWN, MATCH_UNKNOWN, PLEDGE_UNKNOWN -> HttpStatus.NOT_FOUND;
      case COMMAND_KEY_REUSED, CONSENT_NOT_IN_FORCE, CONSENT_TOO_LONG, CLEARANCE_PAST, CLEARANCE_TOO_LONG,
          MATCH_ANSWER_BY ->
        HttpStatus.UNPROCESSABLE_CONTENT;
      case NEED_EXISTS, NEED_WITHDRAWN, NEED_NOT_OPEN, VOLUNTEER_EXISTS, VOLUNTEER_LEFT, VOLUNTEER_PAUSED,
          VOLUNTEER_SUSPENDED,
          VOLUNTEER_ENDED_BADLY, VOLUNTEER_EXCLUDED, VOLUNTEER_CONFLICT, VOLUNTEER_NOT_CLEARED,
          VOLUNTEER_AT_CAPACITY, VOLUNTEER_ASKED_ENOUGH, VOLUNTEER_DECLINED_BEFORE, VOLUNTEER_NOT_WISHED_FOR,
          MATCH_EXISTS,
          MATCH_NOT_PROPOSED, MATCH_ALREADY_ANSWERED, MATCH_ASK_EXPIRED, MATCH_NOT_DUE, MATCH_NOT_RUNNING,
          PLEDGE_EXISTS,
          PLEDGE_ALREADY_ANSWERED ->
        HttpStatus.CONFLICT;
    };
  }
}
