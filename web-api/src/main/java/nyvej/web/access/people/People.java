package nyvej.web.access.people;

import java.util.Locale;
import nyvej.vocabulary.PersonId;
import nyvej.web.access.Caller;
import nyvej.web.access.account.Account;
import nyvej.web.access.account.Accounts;
import nyvej.web.access.account.ApiTokens;
import nyvej.web.access.account.Sessions;
import nyvej.web.access.account.Username;
import nyvej.web.access.people.Invitations.Invitation;
import nyvej.web.identity.PlainText;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What an administrator does about people. Nobody shuts out or demotes herself, so somebody always stays to let others in. */
final class People {
  private static final int LONGEST_NAME = 100;

  private final Accounts accounts;
  private final Sessions sessions;
  private final ApiTokens tokens;
  private final Invitations invitations;
  private final Places places;

  People(Accounts accounts, Sessions sessions, ApiTokens tokens, Invitations invitations, Places places) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
    this.invitations = invitations;
    this.places = places;
  }

  Flux<Account> all() {
    return accounts.all();
  }

  Mono<Outcome<Invitation>> invite(Username username, String name, Account.Place place, Locale locale) {
    if (!isName(name)) {
      return Mono.just(new Outcome.Refused<>("name.malformed"));
    }
    return places.refusal(place).flatMap(refusal -> refusal
        .<Mono<Outcome<Invitation>>>map(code -> Mono.just(new Outcome.Refused<>(code)))
        .orElseGet(() -> invitations.invite(
            new Account(invitations.newPerson(), username, name.strip(), null, place, locale, true, false))));
  }

  static boolean isName(String name) {
    return !name.isBlank() && name.length() <= LONGEST_NAME && PlainText.is(name);
  }

  /** A new link, for whoever lost hers or her password. */
  Mono<Outcome<Invitation>> inviteAgain(PersonId person) {
    return invitations.inviteAgain(person);
  }

  Mono<Outcome<Account>> move(Caller by, PersonId person, Account.Place place) {
    return by.person().equals(person)
        ? own()
        : places.refusal(place)
            .flatMap(refusal -> refusal.<Mono<Outcome<Account>>>map(code -> Mono.just(new Outcome.Refused<>(code)))
                .orElseGet(() -> known(accounts.move(person, place))));
  }

  /** Takes effect with the next request of hers; her sessions and tokens are gone for good. */
  Mono<Outcome<Account>> disable(Caller by, PersonId person) {
    return by.person().equals(person)
        ? own()
        : known(accounts.disable(person)
            .flatMap(account -> sessions.endAllOf(account.username()).then(tokens.revokeAllOf(account.username()))
                .thenReturn(account)));
  }

  Mono<Outcome<Account>> enable(PersonId person) {
    return known(accounts.enable(person));
  }

  private static Mono<Outcome<Account>> own() {
    return Mono.just(new Outcome.Refused<>("account.own"));
  }

  private static Mono<Outcome<Account>> known(Mono<Account> account) {
    return account.<Outcome<Account>>map(Outcome.Done::new).defaultIfEmpty(new Outcome.Refused<>("person.unknown"));
  }
}
