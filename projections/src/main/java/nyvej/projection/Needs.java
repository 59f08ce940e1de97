package nyvej.projection;

import java.time.Instant;
import java.util.Set;
import nyvej.state.Need;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.Urgency;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The needs. {@code now} is when consent is judged. */
public interface Needs {
  /** One need, whoever may see it; empty when unknown. */
  Mono<NeedView> need(NeedId need);

  /** What a branch works on: open and asked needs that it may see, in the order of {@link NeedView#inQueue}. */
  Flux<NeedView> queueOf(BranchId branch, Instant now, Page page);

  /**
   * All needs that a branch may see, the latest recorded first ({@link NeedView#byTime}).
   *
   * @param statuses only these; a withdrawn need is never seen
   */
  Flux<NeedView> seenBy(BranchId branch, Set<Need.Status> statuses, Instant now, Page page);

  /**
   * What an organisation recorded, the latest first ({@link NeedView#byTime}), also after consent has ended.
   *
   * @param statuses only these
   */
  Flux<NeedView> recordedBy(OrganisationId organisation, Set<Need.Status> statuses, Page page);

  /** Since when whoever waits longest in the queue waits, of all branches' needs of an urgency; empty when nobody waits. */
  Mono<Instant> longestWaiting(Urgency urgency, Instant now);

  /**
   * What changed for a branch, in the order of each need's last change; a need that changed several times comes once. Resume
   * behind the position of the last change seen, or at {@code before}, and nothing is missed.
   *
   * @param from the first position that is not known yet
   * @param before the position before which to look, as {@link Progress} told it
   */
  Flux<NeedChange> changed(BranchId branch, long from, long before, Instant now);

  /** Needs that a branch could see at {@code since} and can't now because her consent's last day has passed: no event tells. */
  Flux<NeedView> lapsed(BranchId branch, Instant since, Instant now);
}
