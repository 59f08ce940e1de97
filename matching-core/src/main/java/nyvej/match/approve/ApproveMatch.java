package nyvej.match.approve;

import java.time.Instant;
import nyvej.event.MatchEvent.Choice;
import nyvej.match.MatchCommand;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.VolunteerId;

/**
 * A coordinator approves a match: the volunteer is asked.
 *
 * @param branch the coordinator's, and the volunteer's
 * @param choice as proposed, or the coordinator's own with a reason
 * @param answerBy when the ask expires, 1 hour to 14 days from now
 */
public record ApproveMatch(MatchId match, NeedId need, VolunteerId volunteer, BranchId branch, Choice choice,
    Instant answerBy, PersonId by) implements MatchCommand {}
