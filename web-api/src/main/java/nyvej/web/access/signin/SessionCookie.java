package nyvej.web.access.signin;

import java.util.Optional;
import nyvej.web.access.account.Secret;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * The cookie of a page session. Lax rather than strict, since a link in a message would otherwise open the sign-in page for
 * somebody who is signed in; what changes anything is a POST, and those are held by the token against forged requests.
 */
final class SessionCookie {
  private static final int SECRET_LENGTH = 43;

  private final boolean secure;

  SessionCookie(boolean secure) {
    this.secure = secure;
  }

  /** With the prefix a browser takes the cookie from this host alone, and over https alone. */
  static String name(boolean secure, String plain) {
    return secure ? "__Host-" + plain : plain;
  }

  Optional<Secret> read(ServerWebExchange exchange) {
    return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(name()))
        .filter(cookie -> cookie.getValue().length() == SECRET_LENGTH).map(cookie -> new Secret(cookie.getValue()));
  }

  boolean isIn(ServerWebExchange exchange) {
    return exchange.getRequest().getCookies().containsKey(name());
  }

  void write(ServerWebExchange exchange, Secret secret) {
    exchange.getResponse().addCookie(cookie(secret.text()).build());
  }

  void clear(ServerWebExchange exchange) {
    exchange.getResponse().addCookie(cookie("").maxAge(0).build());
  }

  private ResponseCookie.ResponseCookieBuilder cookie(String value) {
    return ResponseCookie.from(name(), value).path("/").httpOnly(true).secure(secure).sameSite("Lax");
  }

  private String name() {
    return name(secure, "nyvej");
  }
}
