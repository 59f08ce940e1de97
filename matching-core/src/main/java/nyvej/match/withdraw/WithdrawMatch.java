package nyvej.match.withdraw;

import nyvej.event.MatchEvent.WithdrawReason;
import nyvej.match.MatchCommand;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;

/**
 * A coordinator of the branch takes an ask back before it is answered.
 *
 * @param branch the coordinator's
 */
public record WithdrawMatch(MatchId match, NeedId need, VolunteerId volunteer, BranchId branch, Reason reason,
    PersonId by) implements MatchCommand {
  /** Why a coordinator does so. That a need or a consent ended is never claimed: it follows where that is decided. */
  public enum Reason {
    ASKED_BY_MISTAKE, SITUATION_CHANGED;

    WithdrawReason stored() {
      return switch (this) {
        case ASKED_BY_MISTAKE -> WithdrawReason.ASKED_BY_MISTAKE;
        case SITUATION_CHANGED -> WithdrawReason.SITUATION_CHANGED;
      };
    }
  }
}
