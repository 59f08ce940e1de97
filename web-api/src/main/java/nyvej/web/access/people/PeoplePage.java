package nyvej.web.access.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.InvalidValue;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.Caller;
import nyvej.web.access.May;
import nyvej.web.access.Role;
import nyvej.web.access.account.Account;
import nyvej.web.access.account.Branch;
import nyvej.web.access.account.Organisation;
import nyvej.web.access.account.Organisations;
import nyvej.web.access.account.Username;
import nyvej.web.access.people.Invitations.Invitation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The administrator's page about people. */
@Controller
@May(Role.ADMINISTRATOR)
@RequestMapping("/people")
final class PeoplePage {
  private final People people;
  private final Organisations organisations;

  PeoplePage(People people, Organisations organisations) {
    this.people = people;
    this.organisations = organisations;
  }

  /** A line of the list. */
  record Line(UUID person, String name, String username, List<Role> roles, String where, Account.State state) {}

  /** Where somebody can be put: an organisation, or one of its branches. */
  record Seat(String value, String label) {}

  @GetMapping
  Mono<Rendering> list() {
    return page(Map.of(), HttpStatus.OK);
  }

  @PostMapping
  Mono<Rendering> invite(ServerWebExchange exchange) {
    return exchange.getFormData().flatMap(form -> invite(form).flatMap(outcome -> invited(outcome, form)));
  }

  private Mono<Outcome<Invitation>> invite(MultiValueMap<String, String> form) {
    try {
      return people.invite(Username.of(field(form, "username")), field(form, "name"), place(form), Locale.of("da"));
    } catch (InvalidValue odd) {
      return Mono.just(new Outcome.Refused<>(odd.code()));
    }
  }

  private static Account.Place place(MultiValueMap<String, String> form) {
    Set<Role> roles = form.getOrDefault("role", List.of()).stream()
        .flatMap(name -> List.of(Role.values()).stream().filter(role -> role.name().equals(name)))
        .collect(Collectors.toSet());
    String[] seat = field(form, "seat").split("/", 2);
    String volunteer = field(form, "volunteer").strip();
    return new Account.Place(roles, OrganisationId.of(seat[0]), seat.length < 2 ? null : BranchId.of(seat[1]),
        volunteer.isEmpty() ? null : VolunteerId.of(volunteer));
  }

  @PostMapping("/{person}/invitation")
  Mono<Rendering> inviteAgain(@PathVariable UUID person) {
    return people.inviteAgain(new PersonId(person)).flatMap(outcome -> invited(outcome, null));
  }

  @PostMapping("/{person}/disable")
  Mono<Rendering> disable(Caller caller, @PathVariable UUID person) {
    return people.disable(caller, new PersonId(person)).flatMap(this::changed);
  }

  @PostMapping("/{person}/enable")
  Mono<Rendering> enable(@PathVariable UUID person) {
    return people.enable(new PersonId(person)).flatMap(this::changed);
  }

  private Mono<Rendering> invited(Outcome<Invitation> outcome, @Nullable MultiValueMap<String, String> form) {
    return switch (outcome) {
      case Outcome.Done<Invitation>(var invitation) -> page(Map.of("invitation", invitation), HttpStatus.OK);
      case Outcome.Refused<Invitation>(var code) -> page(
          form == null ? Map.of("problem", code) : Map.of("problem", code, "form", form.toSingleValueMap()),
          HttpStatus.BAD_REQUEST);
    };
  }

  private Mono<Rendering> changed(Outcome<Account> outcome) {
    return switch (outcome) {
      case Outcome.Done<Account> _ -> Mono.just(Rendering.redirectTo("/people").status(HttpStatus.SEE_OTHER).build());
      case Outcome.Refused<Account>(var code) -> page(Map.of("problem", code), HttpStatus.BAD_REQUEST);
    };
  }

  private Mono<Rendering> page(Map<String, Object> also, HttpStatus status) {
    return Mono
        .zip(people.all().collectList(), organisations.all().collectList(), organisations.branches().collectList())
        .map(all -> {
          var names = all.getT2().stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
          var branches = all.getT3().stream().collect(Collectors.toMap(Branch::id, Function.identity()));
          return Rendering.view("access/people").status(status).model(also)
              .modelAttribute("lines", all.getT1().stream().map(account -> line(account, names, branches)).toList())
              .modelAttribute("seats", seats(all.getT2(), all.getT3())).modelAttribute("roles", Role.values()).build();
        });
  }

  private static Line line(Account account, Map<OrganisationId, String> names, Map<BranchId, Branch> branches) {
    Account.Place place = account.place();
    String organisation = names.getOrDefault(place.organisation(), "");
    Branch branch = place.branch() == null ? null : branches.get(place.branch());
    return new Line(account.person().value(), account.name(), account.username().key(),
        place.roles().stream().sorted().toList(), branch == null ? organisation : organisation + ", " + branch.name(),
        account.state());
  }

  private static List<Seat> seats(List<Organisation> organisations, List<Branch> branches) {
    return organisations.stream().<Seat>mapMulti((organisation, seats) -> {
      seats.accept(new Seat(organisation.id().toString(), organisation.name()));
      branches.stream().filter(branch -> branch.organisation().equals(organisation.id()))
          .map(branch -> new Seat(organisation.id() + "/" + branch.id(), organisation.name() + ", " + branch.name()))
          .forEach(seats);
    }).toList();
  }

  private static String field(MultiValueMap<String, String> form, String name) {
    String value = form.getFirst(name);
    return value == null ? "" : value;
  }
}
