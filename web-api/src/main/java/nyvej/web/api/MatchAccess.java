package nyvej.web.api;

import java.time.InstantSource;
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
  private final InstantSource time;

  MatchAccess(Needs needs, InstantSource time) {
    this.needs = needs;
    this.time = time;
  }

  /**
   * With what is asked, as long as the match lasts and her consent lets its branch see it: who declined or was too late has
   * no business with her any more.
   */
  Mono<MatchJson> shown(Caller caller, MatchView view) {
    var match = view.match();
    var coordinator = caller.is(Role.COORDINATOR);
    var alone = MatchJson.of(view, coordinator, null);
    return switch (match.status()) {
      case ASKED, ACCEPTED -> needs.need(match.need()).filter(need -> need.visibleTo(match.branch(), time.instant()))
          .map(need -> MatchJson.of(view, coordinator, MatchJson.AskedJson.of(need.need().description())))
          .defaultIfEmpty(alone);
      case DECLINED, EXPIRED, WITHDRAWN, ENDED -> Mono.just(alone);
    };
  }
}
