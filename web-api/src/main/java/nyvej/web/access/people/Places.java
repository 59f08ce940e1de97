package nyvej.web.access.people;

import java.util.Optional;
import nyvej.vocabulary.BranchId;
import nyvej.web.access.Role;
import nyvej.web.access.account.Account;
import nyvej.web.access.account.Organisations;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Whether a place in an organisation makes sense before somebody is put there. */
final class Places {
  private final Organisations organisations;

  Places(Organisations organisations) {
    this.organisations = organisations;
  }

  /** Why somebody can't have this place, as a stable code; empty when she can. */
  Mono<Optional<String>> refusal(Account.Place place) {
    String incomplete = incomplete(place);
    if (incomplete != null) {
      return Mono.just(Optional.of(incomplete));
    }
    return organisations.organisation(place.organisation()).hasElement().flatMap(known -> known
        ? branchRefusal(place)
        : Mono.just(Optional.of("organisation.unknown")));
  }

  private static @Nullable String incomplete(Account.Place place) {
    if (place.roles().isEmpty()) {
      return "account.no-role";
    }
    boolean volunteer = place.roles().contains(Role.VOLUNTEER);
    if (place.branch() == null && (volunteer || place.roles().contains(Role.COORDINATOR))) {
      return "account.branch-missing";
    }
    return volunteer == (place.volunteer() != null) ? null : "account.volunteer-missing";
  }

  private Mono<Optional<String>> branchRefusal(Account.Place place) {
    BranchId branch = place.branch();
    return branch == null
        ? Mono.just(Optional.empty())
        : organisations.branch(branch).filter(found -> found.organisation().equals(place.organisation()))
            .map(_ -> Optional.<String>empty()).defaultIfEmpty(Optional.of("branch.unknown"));
  }
}
