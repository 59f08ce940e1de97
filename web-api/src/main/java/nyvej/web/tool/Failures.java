package nyvej.web.tool;

import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import java.io.UncheckedIOException;
import nyvej.ops.backup.CopyRefusedException;
import nyvej.ops.keys.MasterKeyException;
import nyvej.ops.log.LogBrokenException;
import nyvej.ops.log.NewLogRefusedException;
import org.jspecify.annotations.Nullable;

/** Tells failures in one line, which quotes nothing that is stored and no connection string. */
final class Failures {
  private Failures() {}

  static ToolException told(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var known = known(cause);
      if (known != null) {
        return known;
      }
    }
    return new ToolException(Exit.FAILED, "It failed: " + failure.getClass().getName());
  }

  private static @Nullable ToolException known(Throwable failure) {
    var reason = String.valueOf(failure.getMessage());
    return switch (failure) {
      case ToolException told -> told;
      case MongoSecurityException _ -> new ToolException(Exit.UNREACHABLE, "The server refuses user or password.");
      case MongoException e -> new ToolException(Exit.UNREACHABLE,
          "The server does not answer as it should: " + e.getClass().getSimpleName() + ".");
      case MasterKeyException _ -> new ToolException(Exit.MISSING, reason);
      case NewLogRefusedException _,CopyRefusedException _ -> new ToolException(Exit.PROBLEMS, reason);
      case LogBrokenException _ -> new ToolException(Exit.PROBLEMS, reason + "; verify tells all that is wrong.");
      case UncheckedIOException _ -> new ToolException(Exit.FAILED, "It failed: " + reason);
      default -> null;
    };
  }
}
