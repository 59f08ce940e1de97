package nyvej.web.api;

import nyvej.projection.MatchView;
import nyvej.projection.Needs;
import nyvej.web.access.Caller;
import nyvej.web.access.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What of a match is shown to whom. */
@Component
class MatchAccess {
  private final Needs needs;

  MatchAccess(Needs needs) {
    this.needs = needs;
  }

  /** With what is asked, as long as the match lasts: who declined or was too late has no business with her any more. */
  Mono<MatchJson> shown(Caller caller, MatchView view) {
    var coordinator = caller.is(Role.COORDINATOR);
    return switch (view.match().status()) {
      case ASKED, ACCEPTED -> needs.need(view.match().need())
          .map(need -> MatchJson.of(view, coordinator, MatchJson.AskedJson.of(need.need().description())));
      case DECLINED, EXPIRED, WITHDRAWN -> Mono.just(MatchJson.of(view, coordinator, null));
    };
  }
}
