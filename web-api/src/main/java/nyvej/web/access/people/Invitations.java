package nyvej.web.access.people;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import nyvej.vocabulary.PersonId;
import nyvej.web.access.AccessSettings;
import nyvej.web.access.account.Account;
import nyvej.web.access.account.Accounts;
import nyvej.web.access.account.Secret;
import nyvej.web.access.account.Secrets;
import reactor.core.publisher.Mono;

/** Makes links to join by. A link is told once, to whoever invites; what is kept doesn't give it back. */
final class Invitations {
  static final Duration OPEN_FOR = Duration.ofDays(7);

  private final Accounts accounts;
  private final Secrets secrets;
  private final InstantSource clock;
  private final URI publicUrl;

  Invitations(Accounts accounts, Secrets secrets, InstantSource clock, AccessSettings settings) {
    this.accounts = accounts;
    this.secrets = secrets;
    this.clock = clock;
    this.publicUrl = settings.publicUrl();
  }

  /** A link to hand over on a safe way. */
  record Invitation(PersonId person, URI link, Instant until) {
    @Override
    public String toString() {
      return "Invitation[" + person + "]";
    }
  }

  Mono<Outcome<Invitation>> invite(Account account) {
    Secret secret = secrets.fresh();
    Instant until = until();
    return accounts.invite(account, secret, until).map(added -> added
        ? new Outcome.Done<>(new Invitation(account.person(), link(secret), until))
        : new Outcome.Refused<>("username.taken"));
  }

  Mono<Outcome<Invitation>> inviteAgain(PersonId person) {
    Secret secret = secrets.fresh();
    Instant until = until();
    return accounts.inviteAgain(person, secret, until)
        .<Outcome<Invitation>>map(_ -> new Outcome.Done<>(new Invitation(person, link(secret), until)))
        .defaultIfEmpty(new Outcome.Refused<>("person.unknown"));
  }

  PersonId newPerson() {
    return new PersonId(secrets.id());
  }

  Instant until() {
    return clock.instant().plus(OPEN_FOR);
  }

  URI link(Secret secret) {
    return publicUrl.resolve("/join/" + secret.text());
  }
}
