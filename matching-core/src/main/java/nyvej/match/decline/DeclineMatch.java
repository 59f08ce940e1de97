package nyvej.match.decline;

import nyvej.event.MatchEvent.Answered;
import nyvej.event.MatchEvent.DeclineReason;
import nyvej.match.MatchCommand;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;

/**
 * The volunteer says no, or a coordinator of the branch records the no given by phone.
 *
 * @param branch of who sends it
 */
public record DeclineMatch(MatchId match, NeedId need, VolunteerId volunteer, BranchId branch, DeclineReason reason,
    Answered answered, PersonId by) implements MatchCommand {}
