package nyvej.web.access.signin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.BiFunction;
import nyvej.web.access.Caller;
import nyvej.web.access.CallerAuthentication;
import nyvej.web.access.Welcome;
import nyvej.web.access.account.Account;
import nyvej.web.access.account.Accounts;
import nyvej.web.access.account.ApiTokens;
import nyvej.web.access.account.Secret;
import nyvej.web.access.account.Sessions;
import nyvej.web.access.account.Sessions.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Finds the caller of each request anew, in the account as it is now: who was disabled a moment ago is nobody. A request
 * with an Authorization header is judged by that alone, never by a cookie beside it.
 */
final class CallerRepository implements ServerSecurityContextRepository, Welcome {
  static final String TOKEN_PREFIX = "nyvej_";
  private static final String FOUND = CallerRepository.class.getName();
  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  private final Accounts accounts;
  private final Sessions sessions;
  private final ApiTokens tokens;
  private final SessionCookie cookie;
  private final SignIn signIn;
  private final InstantSource clock;

  CallerRepository(Accounts accounts, Sessions sessions, ApiTokens tokens, SessionCookie cookie, SignIn signIn,
      InstantSource clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
    this.cookie = cookie;
    this.signIn = signIn;
    this.clock = clock;
  }

  @Override
  public Mono<SecurityContext> load(ServerWebExchange exchange) {
    @SuppressWarnings("unchecked")
    var found = (Mono<SecurityContext>) exchange.getAttributes().computeIfAbsent(FOUND, _ -> find(exchange).cache());
    return found;
  }

  private Mono<SecurityContext> find(ServerWebExchange exchange) {
    return authenticate(exchange, asksByItself(exchange) ? sessions::find : sessions::use)
        .map(SecurityContextImpl::new);
  }

  @Override
  public Mono<Boolean> still(ServerWebExchange exchange) {
    var before = load(exchange).mapNotNull(SecurityContext::getAuthentication);
    return Mono.zip(caller(before), caller(authenticate(exchange, sessions::find)), Caller::equals)
        .defaultIfEmpty(false);
  }

  private static Mono<Caller> caller(Mono<Authentication> authentication) {
    return authentication.mapNotNull(Authentication::getPrincipal).ofType(Caller.class);
  }

  private Mono<Authentication> authenticate(ServerWebExchange exchange,
      BiFunction<Secret, Instant, Mono<Session>> session) {
    String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return cookie.read(exchange).map(secret -> bySession(session.apply(secret, clock.instant())))
          .orElseGet(Mono::empty);
    }
    if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return byToken(header.substring(BEARER.length()).strip());
    }
    return asksForToken(exchange) && header.regionMatches(true, 0, BASIC, 0, BASIC.length())
        ? byPassword(header.substring(BASIC.length()).strip())
        : Mono.empty();
  }

  private Mono<Authentication> bySession(Mono<Session> session) {
    return session.filter(found -> !found.ranOut()).flatMap(found -> accounts.named(found.username()))
        .transform(CallerRepository::ifEnabled);
  }

  private Mono<Authentication> byToken(String text) {
    return text.startsWith(TOKEN_PREFIX)
        ? tokens.find(new Secret(text.substring(TOKEN_PREFIX.length())), clock.instant())
            .flatMap(token -> accounts.named(token.username())).transform(CallerRepository::ifEnabled)
        : Mono.empty();
  }

  private static Mono<Authentication> ifEnabled(Mono<Account> account) {
    return account.filter(Account::enabled).map(found -> new CallerAuthentication(found.caller()));
  }

  /** What an open page asks by itself doesn't tell that anybody sits before it, so it doesn't keep the session alive. */
  private static boolean asksByItself(ServerWebExchange exchange) {
    var accept = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE)
        || exchange.getRequest().getPath().pathWithinApplication().value().equals("/board/lists");
  }

  private static boolean asksForToken(ServerWebExchange exchange) {
    return HttpMethod.POST.equals(exchange.getRequest().getMethod())
        && exchange.getRequest().getPath().pathWithinApplication().value().equals("/api/tokens");
  }

  private Mono<Authentication> byPassword(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Mono.empty()
          : signIn.authenticate(
              UsernamePasswordAuthenticationToken.unauthenticated(pair.substring(0, colon), pair.substring(colon + 1)))
              .onErrorResume(AuthenticationException.class, _ -> Mono.empty());
    } catch (IllegalArgumentException notBase64) {
      return Mono.empty();
    }
  }

  /** Sessions begin where somebody signs in or joins, never as a side effect. */
  @Override
  public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
    return Mono.empty();
  }
}
