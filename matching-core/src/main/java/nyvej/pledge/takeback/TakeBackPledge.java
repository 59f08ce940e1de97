package nyvej.pledge.takeback;

import nyvej.pledge.PledgeCommand;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.PledgeId;

/**
 * The partner takes its offer back.
 *
 * @param partner whose pledge it is
 */
public record TakeBackPledge(PledgeId pledge, NeedId need, OrganisationId partner,
    PersonId by) implements PledgeCommand {}
