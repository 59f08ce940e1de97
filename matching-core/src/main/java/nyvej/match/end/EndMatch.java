package nyvej.match.end;

import nyvej.event.MatchEvent.Outcome;
import nyvej.match.MatchCommand;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;

/**
 * A coordinator of the branch records that the help came to its end, and how.
 *
 * @param branch the coordinator's
 */
public record EndMatch(MatchId match, NeedId need, VolunteerId volunteer, BranchId branch, Outcome outcome,
    PersonId by) implements MatchCommand {}
