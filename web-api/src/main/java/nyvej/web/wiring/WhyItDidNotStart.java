package nyvej.web.wiring;

import com.mongodb.MongoSecurityException;
import nyvej.ops.keys.MasterKeyException;
import nyvej.ops.server.StoreDamagedException;
import nyvej.ops.server.StoreInUseException;
import nyvej.web.access.SetupException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Tells the operator in one sentence why Nyvej did not start, where that is something an operator can change. */
final class WhyItDidNotStart implements FailureAnalyzer {
  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var why = switch (cause) {
        case SetupException _,StoreInUseException _,StoreDamagedException _,MasterKeyException _ -> cause.getMessage();
        case MongoSecurityException _ -> "MongoDB refuses the name or the password in nyvej.mongodb.";
        default -> null;
      };
      if (why != null) {
        return new FailureAnalysis(why, null, failure);
      }
    }
    return null;
  }
}
