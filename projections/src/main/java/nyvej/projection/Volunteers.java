package nyvej.projection;

import java.util.Set;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.VolunteerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The volunteers. */
public interface Volunteers {
  /** One volunteer; empty when unknown. */
  Mono<VolunteerView> volunteer(VolunteerId volunteer);

  /** Some volunteers, in no particular order; whoever is unknown is left out. */
  Flux<VolunteerView> volunteers(Set<VolunteerId> volunteers);

  /** A branch's volunteers, the first registered first ({@link VolunteerView#byTime}). */
  Flux<VolunteerView> ofBranch(BranchId branch, Page page);

  /** All of them, for matching, as they are shown when asked. */
  Mono<Matchable> matchable();
}
