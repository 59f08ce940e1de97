package nyvej.state;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import nyvej.event.MatchEvent;
import nyvej.event.MatchEvent.MatchAccepted;
import nyvej.event.MatchEvent.MatchApproved;
import nyvej.event.MatchEvent.MatchDeclined;
import nyvej.event.MatchEvent.MatchEnded;
import nyvej.event.MatchEvent.MatchExpired;
import nyvej.event.MatchEvent.MatchWithdrawn;
import nyvej.event.NeedEvent;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.VolunteerEvent;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.VolunteerId;
import org.jspecify.annotations.Nullable;

/**
 * A match and how it went.
 *
 * @param answerBy an ask without an answer by then expires
 */
public record Match(MatchId id, NeedId need, SurvivorId survivor, VolunteerId volunteer, BranchId branch,
    Instant answerBy,
    Status status) {
  /** Where a match stands. */
  public enum Status {
    ASKED, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN, ENDED
  }

  /** Follows one match. */
  public static @Nullable Match evolve(@Nullable Match match, MatchId id, NyvejEvent event) {
    return switch (event) {
      case MatchEvent e when e.match().equals(id) -> onMatch(match, e);
      case MatchEvent _,NeedEvent _,VolunteerEvent _,PledgeEvent _ -> match;
    };
  }

  private static Match onMatch(@Nullable Match match, MatchEvent event) {
    return switch (event) {
      case MatchApproved e ->
        new Match(e.match(), e.need(), e.survivor(), e.volunteer(), e.branch(), e.answerBy(), Status.ASKED);
      case MatchAccepted _ -> requireNonNull(match).now(Status.ACCEPTED);
      case MatchDeclined _ -> requireNonNull(match).now(Status.DECLINED);
      case MatchExpired _ -> requireNonNull(match).now(Status.EXPIRED);
      case MatchWithdrawn _ -> requireNonNull(match).now(Status.WITHDRAWN);
      case MatchEnded _ -> requireNonNull(match).now(Status.ENDED);
    };
  }

  private Match now(Status newStatus) {
    return new Match(id, need, survivor, volunteer, branch, answerBy, newStatus);
  }
}
