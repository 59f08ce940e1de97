package nyvej.pledge.decline;

import nyvej.event.PledgeEvent;
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
    PersonId by) implements PledgeCommand {
  /** Why a coordinator does so. That a need or a consent ended is never claimed: it follows where that is decided. */
  public enum Reason {
    NOT_SUITABLE, FOUND_OTHER_HELP;

    PledgeEvent.Reason stored() {
      return switch (this) {
        case NOT_SUITABLE -> PledgeEvent.Reason.NOT_SUITABLE;
        case FOUND_OTHER_HELP -> PledgeEvent.Reason.FOUND_OTHER_HELP;
      };
    }
  }
}
