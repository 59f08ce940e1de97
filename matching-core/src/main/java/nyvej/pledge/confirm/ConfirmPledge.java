package nyvej.pledge.confirm;

import nyvej.pledge.PledgeCommand;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.PledgeId;

/**
 * A coordinator agrees that the partner takes the need.
 *
 * @param branch the coordinator's, which her consent names
 */
public record ConfirmPledge(PledgeId pledge, NeedId need, BranchId branch, PersonId by) implements PledgeCommand {}
