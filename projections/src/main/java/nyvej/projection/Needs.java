package nyvej.projection;

import java.time.Instant;
import java.time.LocalDate;
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
   * What changed for a branch since a position, in the order of each need's last change; a need that changed several times
   * comes once. Complete up to what {@link Progress} told before the call: resume with the position of the last change seen,
   * and nothing is missed.
   *
   * @param position the last that is known already; -1 for none
   */
  Flux<NeedChange> changedAfter(BranchId branch, long position, Instant now);

  /**
   * Needs that a branch lost since a day because her consent ran out, which no event tells.
   *
   * @param since the first day on which a consent that ran out no longer was in force
   */
  Flux<NeedId> lapsed(BranchId branch, LocalDate since, Instant now);
}
