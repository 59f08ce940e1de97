package nyvej.pledge.decline;

import nyvej.event.PledgeEvent.Reason;
import nyvej.pledge.PledgeCommand;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.PledgeId;

/**
 * A coordinator declines the partner's offer.
 *
 * @param branch the coordinator's, which her consent names
 */
public record DeclinePledge(PledgeId pledge, NeedId need, BranchId branch, Reason reason,
    PersonId by) implements PledgeCommand {}
