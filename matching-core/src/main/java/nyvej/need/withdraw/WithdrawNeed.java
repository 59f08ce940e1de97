package nyvej.need.withdraw;

import nyvej.event.NeedEvent.Reason;
import nyvej.slice.Command;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;

/**
 * The referrer withdraws a need, for one because she withdrew her consent.
 *
 * @param organisation the referrer's, which recorded it
 */
public record WithdrawNeed(NeedId need, OrganisationId organisation, Reason reason, PersonId by) implements Command {
  @Override
  public String subject() {
    return need.toString();
  }
}
