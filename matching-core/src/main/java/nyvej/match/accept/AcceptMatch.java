package nyvej.match.accept;

import nyvej.event.MatchEvent.Answered;
import nyvej.match.MatchCommand;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;

/**
 * The volunteer says yes, or a coordinator of the branch records the yes given by phone.
 *
 * @param branch of who sends it
 */
public record AcceptMatch(MatchId match, NeedId need, VolunteerId volunteer, BranchId branch, Answered answered,
    PersonId by) implements MatchCommand {}
