package nyvej.web.access.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriUtils;

/** Where somebody wanted to go when she was asked to sign in: always a path of this very site. */
final class ReturnTarget {
  private static final String FRONT = "/";
  private static final int LONGEST = 1_000;

  private ReturnTarget() {}

  static String of(ServerHttpRequest request) {
    String query = request.getURI().getRawQuery();
    return checked(request.getURI().getRawPath() + (query == null ? "" : "?" + query));
  }

  /** The path, or the front page for anything that a browser could take for another site's address. */
  static String checked(@Nullable String target) {
    if (target == null || target.length() > LONGEST || !target.startsWith("/") || target.startsWith("//")
        || target.startsWith("/sign-") || !target.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\')) {
      return FRONT;
    }
    try {
      URI uri = new URI(target);
      return uri.getScheme() == null && uri.getRawAuthority() == null ? target : FRONT;
    } catch (URISyntaxException odd) {
      return FRONT;
    }
  }

  /** The sign-in page that leads there afterwards. */
  static URI signInFor(String target) {
    return URI.create(target.equals(FRONT)
        ? "/sign-in"
        : "/sign-in?return=" + UriUtils.encode(target, StandardCharsets.UTF_8));
  }
}
