package nyvej.web.access.people;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.access.account.Account;
import nyvej.web.access.account.Username;
import nyvej.web.access.people.Invitations.Invitation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** People, for administrators. */
@RestController
@May(Role.ADMINISTRATOR)
@RequestMapping("/api/people")
final class PeopleApi {
  private final People people;

  PeopleApi(People people) {
    this.people = people;
  }

  @Schema(name = "PlaceOfPerson")
  record Place(Set<Role> roles, UUID organisation, @Nullable UUID branch, @Nullable UUID volunteer) {
    Place {
      Objects.requireNonNull(roles);
      Objects.requireNonNull(organisation);
    }

    Account.Place read() {
      return new Account.Place(roles, new OrganisationId(organisation), branch == null ? null : new BranchId(branch),
          volunteer == null ? null : new VolunteerId(volunteer));
    }

    static Place of(Account.Place place) {
      return new Place(place.roles(), place.organisation().value(),
          place.branch() == null ? null : place.branch().value(),
          place.volunteer() == null ? null : place.volunteer().value());
    }
  }

  record Person(UUID person, String username, String name, Account.State state, Place place) {
    static Person of(Account account) {
      return new Person(account.person().value(), account.username().key(), account.name(), account.state(),
          Place.of(account.place()));
    }

    @Override
    public String toString() {
      return "Person[" + person + "]";
    }
  }

  /** @param locale {@code da} or {@code en}; Danish when left out */
  record Guest(String username, String name, Place place, @Nullable Locale locale) {
    Guest {
      Objects.requireNonNull(username);
      Objects.requireNonNull(name);
      Objects.requireNonNull(place);
    }

    @Override
    public String toString() {
      return "Guest";
    }
  }

  /** @param link works once; hand it over on a safe way */
  record Invited(UUID person, URI link, Instant until) {
    static ResponseEntity<Invited> of(Invitation invitation) {
      return ResponseEntity.status(HttpStatus.CREATED)
          .body(new Invited(invitation.person().value(), invitation.link(), invitation.until()));
    }

    @Override
    public String toString() {
      return "Invited[" + person + "]";
    }
  }

  @GetMapping
  Flux<Person> list() {
    return people.all().map(Person::of);
  }

  @PostMapping
  Mono<ResponseEntity<Invited>> invite(@RequestBody Guest guest) {
    return people.invite(Username.of(guest.username()), guest.name(), guest.place().read(),
        Locale.ENGLISH.equals(guest.locale()) ? Locale.ENGLISH : Locale.of("da")).map(PeopleApi::invited);
  }

  @PostMapping("/{person}/invitation")
  Mono<ResponseEntity<Invited>> inviteAgain(@PathVariable UUID person) {
    return people.inviteAgain(new PersonId(person)).map(PeopleApi::invited);
  }

  @PutMapping("/{person}/place")
  Mono<Person> move(Caller caller, @PathVariable UUID person, @RequestBody Place place) {
    return people.move(caller, new PersonId(person), place.read()).map(PeopleApi::changed);
  }

  @PostMapping("/{person}/disable")
  Mono<Person> disable(Caller caller, @PathVariable UUID person) {
    return people.disable(caller, new PersonId(person)).map(PeopleApi::changed);
  }

  @PostMapping("/{person}/enable")
  Mono<Person> enable(@PathVariable UUID person) {
    return people.enable(new PersonId(person)).map(PeopleApi::changed);
  }

  private static ResponseEntity<Invited> invited(Outcome<Invitation> outcome) {
    return Invited.of(outcome.orProblem());
  }

  private static Person changed(Outcome<Account> outcome) {
    return Person.of(outcome.orProblem());
  }
}
