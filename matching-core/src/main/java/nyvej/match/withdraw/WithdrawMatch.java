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
public record WithdrawMatch(MatchId match, NeedId need, VolunteerId volunteer, BranchId branch, WithdrawReason reason,
    PersonId by) implements MatchCommand {}
