package nyvej.web.page.volunteer;

import static java.util.Objects.requireNonNull;

import nyvej.projection.VolunteerView;
import nyvej.projection.Volunteers;
import nyvej.vocabulary.VolunteerId;
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
    return volunteers.volunteer(id(caller)).switchIfEmpty(Mono.error(() -> Problem.notFound("volunteer.unknown")));
  }

  static VolunteerId id(Caller caller) {
    return requireNonNull(caller.volunteer(), "a volunteer's account names the volunteer");
  }
}
