package nyvej.web.access;

import java.net.URI;
import java.util.Set;

/**
 * What signing in needs to know about where it runs; the application gives it as a bean, beside a reactive
 * {@code MongoClient} and an {@code InstantSource}.
 *
 * @param database name of the database that holds accounts, organisations, sessions and tokens, and nothing else
 * @param embedded whether that database is the embedded default, where sample accounts may live
 * @param publicUrl where a browser reaches the first page, such as {@code https://nyvej.example/}; plain http only on this
 *     machine, since cookies are for https alone elsewhere
 */
public record AccessSettings(String database, boolean embedded, URI publicUrl) {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Refuses a public URL without https, unless it is on this machine. */
  public AccessSettings {
    boolean fine = switch (publicUrl.getScheme()) {
      case "https" -> publicUrl.getHost() != null;
      case "http" -> publicUrl.getHost() != null && THIS_MACHINE.contains(publicUrl.getHost());
      case null, default -> false;
    };
    if (!fine) {
      throw new SetupException(
          "The public URL must begin with https://, or with http://localhost to try it out.");
    }
  }

  /** Whether browsers come over https. */
  public boolean secure() {
    return "https".equals(publicUrl.getScheme());
  }
}
