package nyvej.projection;

import nyvej.engine.index.Candidates;
import nyvej.state.Volunteer;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.VolunteerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The volunteers. */
public interface Volunteers {
  /** One volunteer; empty when unknown. */
  Mono<VolunteerView> volunteer(VolunteerId volunteer);

  /** A branch's volunteers, the first registered first ({@link VolunteerView#byTime}). */
  Flux<VolunteerView> ofBranch(BranchId branch, Page page);

  /** Those who said no to a survivor, for whichever need, in no particular order. */
  Flux<Volunteer> whoDeclined(SurvivorId survivor);

  /** All of them, for matching, as they are shown when asked. */
  Mono<Candidates> candidates();
}
