package nyvej.web.problem;

import com.mongodb.MongoException;
import java.util.Optional;
import nyvej.event.UnknownEventException;
import nyvej.ops.log.LogUnavailableException;
import nyvej.projection.BehindException;
import nyvej.slice.Commands;
import nyvej.vocabulary.InvalidValue;
import org.springframework.core.codec.CodecException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebInputException;

/** Finds out what a failure means to the caller. */
public final class Diagnosis {
  private Diagnosis() {}

  /** The problem, looking through wrappers; {@code unexpected} for what is our own fault. */
  public static Problem of(Throwable failure) {
    return known(failure).orElseGet(() -> byStatus(failure));
  }

  private static Optional<Problem> known(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var problem = switch (cause) {
        case Problem p -> p;
        case InvalidValue invalid -> new Problem(HttpStatus.BAD_REQUEST, invalid.code());
        case DataBufferLimitException _ -> new Problem(HttpStatus.CONTENT_TOO_LARGE, "request.too-large");
        case Commands.ContendedException _ -> new Problem(HttpStatus.SERVICE_UNAVAILABLE, "service.contended");
        case LogUnavailableException _,MongoException _ ->
          new Problem(HttpStatus.SERVICE_UNAVAILABLE, "service.unavailable");
        case UnknownEventException _ -> new Problem(HttpStatus.SERVICE_UNAVAILABLE, "service.outdated");
        case BehindException _ -> new Problem(HttpStatus.SERVICE_UNAVAILABLE, "service.behind");
        default -> null;
      };
      if (problem != null) {
        return Optional.of(problem);
      }
    }
    return Optional.empty();
  }

  private static Problem byStatus(Throwable failure) {
    return switch (failure) {
      case ServerWebInputException _,CodecException _ -> new Problem(HttpStatus.BAD_REQUEST, "request.malformed");
      case ErrorResponse response -> byStatus(HttpStatus.valueOf(response.getStatusCode().value()));
      default -> new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
    };
  }

  private static Problem byStatus(HttpStatus status) {
    return new Problem(status, switch (status) {
      case NOT_FOUND -> "request.no-such-page";
      case METHOD_NOT_ALLOWED -> "request.method";
      case UNSUPPORTED_MEDIA_TYPE -> "request.media-type";
      case NOT_ACCEPTABLE -> "request.not-acceptable";
      case CONTENT_TOO_LARGE -> "request.too-large";
      default -> "request.malformed";
    });
  }
}
