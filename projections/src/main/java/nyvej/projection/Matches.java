package nyvej.projection;

import java.time.Instant;
import java.util.Set;
import nyvej.state.Match;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.VolunteerId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The matches. */
public interface Matches {
  /** One match; empty when unknown. */
  Mono<MatchView> match(MatchId match);

  /**
   * A branch's matches, the latest asked first ({@link MatchView#byTime}).
   *
   * @param statuses only these
   */
  Flux<MatchView> ofBranch(BranchId branch, Set<Match.Status> statuses, Page page);

  /** All matches of a need, the latest asked first. */
  Flux<MatchView> ofNeed(NeedId need);

  /**
   * A volunteer's matches, the latest asked first ({@link MatchView#byTime}).
   *
   * @param statuses only these
   */
  Flux<MatchView> ofVolunteer(VolunteerId volunteer, Set<Match.Status> statuses, Page page);

  /**
   * Asks without an answer whose time is up, the longest overdue first.
   *
   * @param limit how many at most, at least 1
   */
  Flux<MatchView> due(Instant now, int limit);

  /**
   * What changed for a branch, in the order of each match's last change; see {@link Needs#changed}.
   *
   * @param from the first position that is not known yet
   * @param before the position before which to look, as {@link Progress} told it
   */
  Flux<MatchView> changed(BranchId branch, long from, long before);
}
