package nyvej.web.access.account;

import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.OrganisationId;

/** A network's local branch, which a survivor's consent can name. */
public record Branch(BranchId id, OrganisationId organisation, String name, Kommune kommune) {}
