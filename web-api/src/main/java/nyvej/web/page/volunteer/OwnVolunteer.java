package nyvej.web.page.volunteer;

import nyvej.projection.VolunteerView;
import nyvej.projection.Volunteers;
import nyvej.web.access.Caller;
import nyvej.web.problem.Problem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The volunteer whose account it is. */
@Component
class OwnVolunteer {
  private final Volunteers volunteers;

  OwnVolunteer(Volunteers volunteers) {
    this.volunteers = volunteers;
  }

  /** As shown now; {@code volunteer.unknown} when there is none. */
  Mono<VolunteerView> of(Caller caller) {
    return volunteers.volunteer(caller.ownVolunteer())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("volunteer.unknown")));
  }
}
