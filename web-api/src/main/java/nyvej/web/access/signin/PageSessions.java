package nyvej.web.access.signin;

import java.time.InstantSource;
import nyvej.web.access.account.Account;
import nyvej.web.access.account.Secrets;
import nyvej.web.access.account.Sessions;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Begins and ends the session of the browser behind an exchange. */
public final class PageSessions {
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final ServerCsrfTokenRepository csrf;
  private final Secrets secrets;
  private final InstantSource clock;

  PageSessions(Sessions sessions, SessionCookie cookie, ServerCsrfTokenRepository csrf, Secrets secrets,
      InstantSource clock) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.csrf = csrf;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Ends whatever session the browser came with and begins a new one under a new secret. */
  public Mono<Void> begin(ServerWebExchange exchange, Account account) {
    return Mono.defer(() -> {
      var secret = secrets.fresh();
      return forget(exchange).then(sessions.begin(secret, account, clock.instant()))
          .then(Mono.fromRunnable(() -> cookie.write(exchange, secret)));
    });
  }

  /** Ends the browser's session, if it has one, and takes its cookies and its cached pages back. */
  public Mono<Void> end(ServerWebExchange exchange) {
    return forget(exchange).then(csrf.saveToken(exchange, null)).then(Mono.fromRunnable(() -> {
      cookie.clear(exchange);
      exchange.getResponse().getHeaders().set("Clear-Site-Data", "\"cache\", \"storage\"");
    }));
  }

  private Mono<Void> forget(ServerWebExchange exchange) {
    return cookie.read(exchange).map(sessions::end).orElseGet(Mono::empty);
  }
}
