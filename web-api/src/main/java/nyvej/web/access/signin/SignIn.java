package nyvej.web.access.signin;

import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import nyvej.vocabulary.InvalidValue;
import nyvej.web.access.CallerAuthentication;
import nyvej.web.access.account.Account;
import nyvej.web.access.account.Accounts;
import nyvej.web.access.account.PasswordRules;
import nyvej.web.access.account.Passwords;
import nyvej.web.access.account.Throttle;
import nyvej.web.access.account.Username;
import nyvej.web.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import reactor.core.publisher.Mono;

/** Signing in by username and password. Whoever fails learns nothing about which of the two was wrong, nor by the time it took. */
final class SignIn implements ReactiveAuthenticationManager {
  private final Accounts accounts;
  private final Passwords passwords;
  private final Throttle throttle;

  SignIn(Accounts accounts, Passwords passwords, Throttle throttle) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  sealed interface Outcome {
    record Welcome(Account account) implements Outcome {}

    /** Unknown, wrong, not joined yet or disabled. */
    record Refused() implements Outcome {}

    /** This username was tried too often. */
    record Wait() implements Outcome {}

    /** Too many sign in at this moment. */
    record Busy() implements Outcome {}
  }

  Mono<Outcome> attempt(String typed, String password) {
    return Mono.defer(() -> {
      Optional<Username> username = read(typed);
      if (username.isPresent() && !throttle.mayTry(username.get())) {
        return Mono.<Outcome>just(new Outcome.Wait());
      }
      return username.map(accounts::named).orElseGet(Mono::empty).map(Optional::of).defaultIfEmpty(Optional.empty())
          .flatMap(account -> check(account, password));
    }).onErrorReturn(RejectedExecutionException.class, new Outcome.Busy());
  }

  private Mono<Outcome> check(Optional<Account> account, String password) {
    String hash = account.filter(Account::enabled).map(Account::passwordHash).orElse(null);
    String checked = password.length() > 4 * PasswordRules.LONGEST ? "" : password;
    return passwords.matches(checked, hash).map(same -> {
      if (!same) {
        return new Outcome.Refused();
      }
      throttle.succeeded(account.orElseThrow().username());
      return new Outcome.Welcome(account.orElseThrow());
    });
  }

  private static Optional<Username> read(String typed) {
    try {
      return Optional.of(Username.of(typed));
    } catch (InvalidValue nobodysName) {
      return Optional.empty();
    }
  }

  @Override
  public Mono<Authentication> authenticate(Authentication credentials) {
    return attempt(credentials.getName(), String.valueOf(credentials.getCredentials()))
        .map(outcome -> switch (outcome) {
          case Outcome.Welcome(var account) -> new CallerAuthentication(account.caller());
          case Outcome.Refused() -> throw new BadCredentialsException("refused");
          case Outcome.Wait() -> throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "sign-in.wait");
          case Outcome.Busy() -> throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "sign-in.busy");
        });
  }
}
