package nyvej.pledge.make;

import nyvej.pledge.PledgeCommand;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.PledgeId;

/**
 * A partner offers to take a published need.
 */
public record MakePledge(PledgeId pledge, NeedId need, OrganisationId partner, PersonId by) implements PledgeCommand {}
