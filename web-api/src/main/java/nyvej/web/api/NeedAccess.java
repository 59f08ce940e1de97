package nyvej.web.api;

import java.time.InstantSource;
import nyvej.projection.NeedView;
import nyvej.projection.Needs;
import nyvej.state.Need;
import nyvej.vocabulary.NeedId;
import nyvej.web.access.Caller;
import nyvej.web.access.Role;
import nyvej.web.identity.Identities;
import nyvej.web.identity.Identity;
import nyvej.web.problem.Problem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who sees which need, and how much of it. */
@Component
public class NeedAccess {
  private final Needs needs;
  private final Identities identities;
  private final InstantSource time;

  NeedAccess(Needs needs, Identities identities, InstantSource time) {
    this.needs = needs;
    this.identities = identities;
    this.time = time;
  }

  /** The need, if the caller may see it; {@code need.unknown} otherwise, whether or not it exists. */
  public Mono<NeedView> visible(Caller caller, NeedId need) {
    return needs.need(need).filter(view -> recordedBy(caller, view) || seenBy(caller, view))
        .switchIfEmpty(Mono.error(() -> Problem.notFound("need.unknown")));
  }

  /** As {@link #visible}, only for the organisation that recorded it. */
  public Mono<NeedView> recorded(Caller caller, NeedId need) {
    return needs.need(need).filter(view -> recordedBy(caller, view))
        .switchIfEmpty(Mono.error(() -> Problem.notFound("need.unknown")));
  }

  /** Her name and contact, if the caller may know them; empty otherwise, and once they are erased. */
  public Mono<Identity> identity(Caller caller, NeedView view) {
    return recordedBy(caller, view) || introduces(caller, view)
        ? identities.open(view.need().survivor(), view.name(), view.contact())
        : Mono.empty();
  }

  Mono<NeedJson> shown(Caller caller, NeedView view) {
    var exclusions = recordedBy(caller, view) ? view.need().exclusions() : null;
    return identity(caller, view).map(identity -> NeedJson.of(view, exclusions, identity))
        .switchIfEmpty(Mono.fromSupplier(() -> NeedJson.of(view, exclusions, null)));
  }

  private static boolean recordedBy(Caller caller, NeedView view) {
    return caller.is(Role.REFERRER) && view.need().organisation().equals(caller.organisation());
  }

  private boolean seenBy(Caller caller, NeedView view) {
    var branch = caller.branch();
    return caller.is(Role.COORDINATOR) && branch != null && view.visibleTo(branch, time.instant());
  }

  /** After a yes the coordinator of the branch introduces the two. */
  private boolean introduces(Caller caller, NeedView view) {
    var ask = view.need().ask();
    return seenBy(caller, view) && view.need().status() == Need.Status.ACCEPTED && ask != null
        && ask.branch().equals(caller.branch());
  }
}
