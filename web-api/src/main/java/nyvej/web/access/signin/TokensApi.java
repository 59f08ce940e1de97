package nyvej.web.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nyvej.web.access.Caller;
import nyvej.web.access.SignedIn;
import nyvej.web.access.account.Account;
import nyvej.web.access.account.Accounts;
import nyvej.web.access.account.ApiTokens;
import nyvej.web.access.account.ApiTokens.ApiToken;
import nyvej.web.access.account.Secret;
import nyvej.web.access.account.Secrets;
import nyvej.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One's own tokens for programs. A token is shown once, when it is made; and a token can't make another. */
@RestController
@SignedIn
@RequestMapping("/api/tokens")
final class TokensApi {
  private static final int USUAL_DAYS = 90;
  private static final int MOST_DAYS = 365;
  private static final int LONGEST_LABEL = 80;

  private final ApiTokens tokens;
  private final Accounts accounts;
  private final Secrets secrets;
  private final InstantSource clock;

  TokensApi(ApiTokens tokens, Accounts accounts, Secrets secrets, InstantSource clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** @param days how long it is to work, 1 to 365; 90 when left out */
  record Wish(String label, @Nullable Integer days) {
    Wish {
      Objects.requireNonNull(label);
    }
  }

  record Made(UUID id, String label, String token, Instant expires) {}

  record Shown(UUID id, String label, Instant created, Instant expires, @Nullable LocalDate lastUsed) {}

  @PostMapping
  Mono<ResponseEntity<Made>> make(Caller caller, @RequestBody Wish wish,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization) {
    if (authorization.regionMatches(true, 0, "Bearer", 0, 6)) {
      throw new Problem(HttpStatus.FORBIDDEN, "token.by-token");
    }
    int days = wish.days() == null ? USUAL_DAYS : wish.days();
    if (days < 1 || days > MOST_DAYS || wish.label().isBlank() || wish.label().length() > LONGEST_LABEL) {
      throw new Problem(HttpStatus.BAD_REQUEST, "token.malformed");
    }
    return accounts.of(caller.person()).flatMap(account -> issue(account, wish.label(), days));
  }

  private Mono<ResponseEntity<Made>> issue(Account account, String label, int days) {
    Secret secret = secrets.fresh();
    Instant now = clock.instant();
    var token = new ApiToken(secrets.id(), account.username(), label, now, now.plus(Duration.ofDays(days)), null);
    var made = new Made(token.id(), label, CallerRepository.TOKEN_PREFIX + secret.text(), token.expires());
    return tokens.issue(secret, token).filter(kept -> kept)
        .switchIfEmpty(Mono.error(() -> new Problem(HttpStatus.CONFLICT, "token.too-many")))
        .thenReturn(ResponseEntity.status(HttpStatus.CREATED).body(made));
  }

  @GetMapping
  Flux<Shown> list(Caller caller) {
    return accounts.of(caller.person()).flatMapMany(account -> tokens.of(account.username()))
        .map(token -> new Shown(token.id(), token.label(), token.created(), token.expires(), token.lastUsed()));
  }

  @DeleteMapping("/{id}")
  Mono<ResponseEntity<Void>> revoke(Caller caller, @PathVariable UUID id) {
    return accounts.of(caller.person()).flatMap(account -> tokens.revoke(account.username(), id)).filter(gone -> gone)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("token.unknown")))
        .thenReturn(ResponseEntity.noContent().build());
  }
}
