package nyvej.pledge.takeback;

import static nyvej.Happened.needRecorded;
import static nyvej.Happened.pledgeConfirmed;
import static nyvej.Happened.pledgeDeclined;
import static nyvej.Happened.pledgeMade;
import static nyvej.Happened.pledgeTakenBack;

import nyvej.Some;
import nyvej.event.PledgeEvent.PledgeTakenBack;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TakeBackPledgeTest {
  private static final PledgeTakenBack TAKEN_BACK = new PledgeTakenBack(Some.PLEDGE, Some.NEED, Some.SURVIVOR,
      Some.CLERK, Some.NOW);

  @RegisterExtension final SliceFixture slice = new SliceFixture(new TakeBackPledgeSlice());

  @Test
  void aPartnerTakesAPledgeBack() {
    slice.given(needRecorded(), pledgeMade()).when(takeBack(Some.NEED, Some.PARTNER)).events(TAKEN_BACK);
  }

  @Test
  void aPartnerTakesAConfirmedPledgeBack() {
    slice.given(needRecorded(), pledgeMade(), pledgeConfirmed()).when(takeBack(Some.NEED, Some.PARTNER))
        .events(TAKEN_BACK);
  }

  @Test
  void nothingIsKnownOfAPledgeThatIsNotThere() {
    slice.given(needRecorded()).when(takeBack(Some.NEED, Some.PARTNER)).refused(Refusal.PLEDGE_UNKNOWN);
  }

  @Test
  void anotherPartnersPledgeIsUnknown() {
    slice.given(needRecorded(), pledgeMade()).when(takeBack(Some.NEED, Some.OTHER_PARTNER))
        .refused(Refusal.PLEDGE_UNKNOWN);
  }

  @Test
  void aPledgeForAnotherNeedIsUnknown() {
    slice.given(needRecorded(), pledgeMade()).when(takeBack(new NeedId(Some.id(101)), Some.PARTNER))
        .refused(Refusal.PLEDGE_UNKNOWN);
  }

  @Test
  void itIsTakenBackAlready() {
    slice.given(needRecorded(), pledgeMade(), pledgeTakenBack()).when(takeBack(Some.NEED, Some.PARTNER)).alreadySo();
  }

  @Test
  void aDeclinedPledgeIsNotTakenBack() {
    slice.given(needRecorded(), pledgeMade(), pledgeDeclined()).when(takeBack(Some.NEED, Some.PARTNER))
        .refused(Refusal.PLEDGE_ALREADY_ANSWERED);
  }

  private static TakeBackPledge takeBack(NeedId need, OrganisationId partner) {
    return new TakeBackPledge(Some.PLEDGE, need, partner, Some.CLERK);
  }
}
