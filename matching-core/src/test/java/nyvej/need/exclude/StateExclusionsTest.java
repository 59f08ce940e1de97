package nyvej.need.exclude;

import static nyvej.Happened.exclusionsStated;
import static nyvej.Happened.matchAccepted;
import static nyvej.Happened.matchApproved;
import static nyvej.Happened.needRecorded;
import static nyvej.Happened.needWithdrawn;

import java.util.Set;
import nyvej.Some;
import nyvej.event.MatchEvent.MatchWithdrawn;
import nyvej.event.MatchEvent.WithdrawReason;
import nyvej.event.NeedEvent.ExclusionsStated;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.VolunteerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StateExclusionsTest {
  private static final Exclusions AREA = new Exclusions(Set.of(new Kommune("0101")), Set.of());
  private static final Exclusions PERSON = new Exclusions(Set.of(), Set.of(Some.VOLUNTEER));
  private static final MatchWithdrawn MATCH_ENDED = new MatchWithdrawn(Some.MATCH, Some.NEED, Some.SURVIVOR,
      Some.VOLUNTEER, WithdrawReason.SITUATION_CHANGED, null, Some.NOW);

  @RegisterExtension final SliceFixture slice = new SliceFixture(new StateExclusionsSlice());

  @Test
  void aReferrerKeepsHerAwayFromAnArea() {
    slice.given(needRecorded()).when(state(Some.SHELTER, AREA)).events(stated(AREA));
  }

  @Test
  void aReferrerLiftsIt() {
    slice.given(needRecorded(), exclusionsStated(AREA)).when(state(Some.SHELTER, Exclusions.NONE))
        .events(stated(Exclusions.NONE));
  }

  @Test
  void itIsSoAlready() {
    slice.given(needRecorded(), exclusionsStated(AREA)).when(state(Some.SHELTER, AREA)).alreadySo();
    slice.given(exclusionsStated(Exclusions.NONE)).when(state(Some.SHELTER, Exclusions.NONE)).alreadySo();
  }

  @Test
  void theAskOfAnExcludedPersonEndsInTheSameStep() {
    slice.given(needRecorded(), matchApproved()).when(state(Some.SHELTER, PERSON)).events(stated(PERSON), MATCH_ENDED);
  }

  @Test
  void theHelpOfAnExcludedPersonEndsInTheSameStep() {
    slice.given(needRecorded(), matchApproved(), matchAccepted()).when(state(Some.SHELTER, PERSON))
        .events(stated(PERSON), MATCH_ENDED);
  }

  @Test
  void theAskOfSomebodyElseGoesOn() {
    var other = new Exclusions(Set.of(), Set.of(new VolunteerId(Some.id(101))));
    slice.given(needRecorded(), matchApproved()).when(state(Some.SHELTER, other)).events(stated(other));
  }

  @Test
  void nothingIsKnownOfANeedThatIsNotThere() {
    slice.given().when(state(Some.SHELTER, AREA)).refused(Refusal.NEED_UNKNOWN);
  }

  @Test
  void anotherOrganisationsNeedIsUnknown() {
    slice.given(needRecorded()).when(state(Some.OTHER_SHELTER, AREA)).refused(Refusal.NEED_UNKNOWN);
  }

  @Test
  void aWithdrawnNeedIsLeftAsItWas() {
    slice.given(needRecorded(), needWithdrawn()).when(state(Some.SHELTER, AREA)).refused(Refusal.NEED_WITHDRAWN);
  }

  private static ExclusionsStated stated(Exclusions exclusions) {
    return new ExclusionsStated(Some.NEED, Some.SURVIVOR, exclusions, Some.REFERRER, Some.NOW);
  }

  private static StateExclusions state(OrganisationId organisation, Exclusions exclusions) {
    return new StateExclusions(Some.NEED, organisation, exclusions, Some.REFERRER);
  }
}
