package nyvej.web.access.people;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import nyvej.vocabulary.InvalidValue;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.web.access.Role;
import nyvej.web.access.account.Account;
import nyvej.web.access.account.Accounts;
import nyvej.web.access.account.ApiTokens;
import nyvej.web.access.account.FirstInvitation;
import nyvej.web.access.account.Organisation;
import nyvej.web.access.account.Organisations;
import nyvej.web.access.account.PasswordRules;
import nyvej.web.access.account.Passwords;
import nyvej.web.access.account.Secret;
import nyvej.web.access.account.Secrets;
import nyvej.web.access.account.Sessions;
import nyvej.web.access.account.Username;
import reactor.core.publisher.Mono;

/** Joining by a link, which works once even when many open it at the same moment. */
final class Joining {
  private static final String OVER = "join.over";

  private final Accounts accounts;
  private final FirstInvitation first;
  private final Organisations organisations;
  private final Sessions sessions;
  private final ApiTokens tokens;
  private final Passwords passwords;
  private final Secrets secrets;
  private final InstantSource clock;

  Joining(Accounts accounts, FirstInvitation first, Organisations organisations, Sessions sessions, ApiTokens tokens,
      Passwords passwords, Secrets secrets, InstantSource clock) {
    this.accounts = accounts;
    this.first = first;
    this.organisations = organisations;
    this.sessions = sessions;
    this.tokens = tokens;
    this.passwords = passwords;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Whom a link is for. */
  sealed interface Guest {
    /** Whom an administrator invited. */
    record Invited(Account account) implements Guest {}

    /** Whoever reads the first start's log. */
    record FirstAdministrator() implements Guest {}

    /** Nobody any more, or ever. */
    record Nobody() implements Guest {}
  }

  /** @param username and name matter for the first administrator alone */
  record Answers(String username, String name, String password) {
    @Override
    public String toString() {
      return "Answers";
    }
  }

  Mono<Guest> guest(Secret link) {
    return accounts.invitedBy(link, clock.instant()).<Guest>map(Guest.Invited::new)
        .switchIfEmpty(Mono.defer(() -> first.isOpen(link, clock.instant()))
            .map(open -> open ? new Guest.FirstAdministrator() : new Guest.Nobody()));
  }

  /** Whoever joins by a second link has lost her password, perhaps to somebody: what that opened is closed. */
  Mono<Outcome<Account>> join(Secret link, Answers answers) {
    return guest(link).flatMap(guest -> switch (guest) {
      case Guest.Invited(var account) -> welcome(link, account, answers.password());
      case Guest.FirstAdministrator() -> welcomeFirst(link, answers);
      case Guest.Nobody() -> refused(OVER);
    });
  }

  private Mono<Outcome<Account>> welcome(Secret link, Account account, String password) {
    return PasswordRules.refusal(password, account.username()).map(Joining::refused)
        .orElseGet(() -> passwords.hash(password).flatMap(hash -> accounts.join(link, clock.instant(), hash))
            .flatMap(joined -> sessions.endAllOf(joined.username()).then(tokens.revokeAllOf(joined.username()))
                .thenReturn(joined))
            .<Outcome<Account>>map(Outcome.Done::new).switchIfEmpty(refused(OVER)));
  }

  private Mono<Outcome<Account>> welcomeFirst(Secret link, Answers answers) {
    Username username;
    try {
      username = Username.of(answers.username());
    } catch (InvalidValue odd) {
      return refused(odd.code());
    }
    if (!People.isName(answers.name())) {
      return refused("name.malformed");
    }
    return PasswordRules.refusal(answers.password(), username).map(Joining::refused).orElseGet(
        () -> passwords.hash(answers.password()).filterWhen(_ -> first.take(link, clock.instant()))
            .flatMap(hash -> addFirst(username, answers.name(), hash)).switchIfEmpty(refused(OVER)));
  }

  private Mono<Outcome<Account>> addFirst(Username username, String name, String hash) {
    var operator = new OrganisationId(secrets.id());
    var place = new Account.Place(Set.of(Role.ADMINISTRATOR), operator, null, null);
    var account = new Account(new PersonId(secrets.id()), username, name.strip(), hash, place, Locale.of("da"), true,
        false);
    return organisations.add(new Organisation(operator, "Nyvej", Organisation.Kind.OPERATOR, null))
        .then(accounts.add(account))
        .flatMap(added -> added ? Mono.just(new Outcome.Done<>(account)) : refused("username.taken"));
  }

  private static Mono<Outcome<Account>> refused(String code) {
    return Mono.just(new Outcome.Refused<>(code));
  }
}
