package nyvej.pledge.make;

import static nyvej.Happened.BEFORE;
import static nyvej.Happened.consentFor;
import static nyvej.Happened.consentUntil;
import static nyvej.Happened.matchAccepted;
import static nyvej.Happened.matchApproved;
import static nyvej.Happened.needRecorded;
import static nyvej.Happened.needWithdrawn;
import static nyvej.Happened.pledgeConfirmed;
import static nyvej.Happened.pledgeDeclined;
import static nyvej.Happened.pledgeMade;
import static nyvej.Happened.pledgeTakenBack;

import java.time.Instant;
import java.util.List;
import nyvej.Some;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent.PledgeMade;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.SurvivorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MakePledgeTest {
  private static final PledgeId ANOTHER = new PledgeId(Some.id(101));

  @RegisterExtension final SliceFixture slice = new SliceFixture(new MakePledgeSlice());

  @Test
  void aPartnerPledgesANeed() {
    slice.given(needRecorded()).when(pledge(Some.PLEDGE, Some.PARTNER)).events(made(Some.PLEDGE, Some.PARTNER));
  }

  @Test
  void anotherPartnerPledgesItToo() {
    slice.given(needRecorded(), pledgeMade()).when(pledge(ANOTHER, Some.OTHER_PARTNER))
        .events(made(ANOTHER, Some.OTHER_PARTNER));
  }

  @Test
  void nothingIsKnownOfANeedThatIsNotThere() {
    slice.given().when(pledge(Some.PLEDGE, Some.PARTNER)).refused(Refusal.NEED_UNKNOWN);
  }

  @Test
  void aNeedThatPartnersMayNotSeeIsUnknown() {
    slice.given(needRecorded(consentFor(false, Some.BRANCH))).when(pledge(Some.PLEDGE, Some.PARTNER))
        .refused(Refusal.NEED_UNKNOWN);
  }

  @Test
  void aNeedWhoseConsentHasEndedIsUnknown() {
    slice.at(Instant.parse("2026-03-02T23:00:00Z")).given(needRecorded(consentUntil(Some.TODAY)))
        .when(pledge(Some.PLEDGE, Some.PARTNER)).refused(Refusal.NEED_UNKNOWN);
  }

  @Test
  void aWithdrawnNeedIsUnknown() {
    slice.given(needRecorded(), needWithdrawn()).when(pledge(Some.PLEDGE, Some.PARTNER))
        .refused(Refusal.NEED_UNKNOWN);
  }

  static List<List<NyvejEvent>> taken() {
    return List.of(List.of(matchApproved()), List.of(matchApproved(), matchAccepted()),
        List.of(pledgeMade(), pledgeConfirmed()));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void aNeedThatIsTakenIsNotPledged(List<NyvejEvent> taken) {
    slice.given(needRecorded()).and(taken).when(pledge(ANOTHER, Some.OTHER_PARTNER)).refused(Refusal.NEED_NOT_OPEN);
  }

  @Test
  void aPledgeIsMadeOnce() {
    slice.given(needRecorded(), pledgeMade()).when(pledge(Some.PLEDGE, Some.PARTNER)).refused(Refusal.PLEDGE_EXISTS);
  }

  @Test
  void aPartnerPledgesANeedOnce() {
    slice.given(needRecorded(), pledgeMade()).when(pledge(ANOTHER, Some.PARTNER)).refused(Refusal.PLEDGE_EXISTS);
  }

  @Test
  void aPledgeIsForOneNeed() {
    var elsewhere = new PledgeMade(Some.PLEDGE, new NeedId(Some.id(102)), new SurvivorId(Some.id(103)),
        Some.OTHER_PARTNER, Some.CLERK, BEFORE);

    slice.given(needRecorded(elsewhere.need(), elsewhere.survivor()), elsewhere, needRecorded())
        .when(pledge(Some.PLEDGE, Some.PARTNER)).refused(Refusal.PLEDGE_EXISTS);
  }

  static List<NyvejEvent> over() {
    return List.of(pledgeDeclined(), pledgeTakenBack());
  }

  @ParameterizedTest
  @MethodSource("over")
  void aPartnerWhosePledgeIsOverMayPledgeAgain(NyvejEvent over) {
    slice.given(needRecorded(), pledgeMade(), over).when(pledge(ANOTHER, Some.PARTNER))
        .events(made(ANOTHER, Some.PARTNER));
  }

  private static MakePledge pledge(PledgeId pledge, OrganisationId partner) {
    return new MakePledge(pledge, Some.NEED, partner, Some.CLERK);
  }

  private static PledgeMade made(PledgeId pledge, OrganisationId partner) {
    return new PledgeMade(pledge, Some.NEED, Some.SURVIVOR, partner, Some.CLERK, Some.NOW);
  }
}
