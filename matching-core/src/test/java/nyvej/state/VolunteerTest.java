package nyvej.state;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nyvej.Happened;
import nyvej.Some;
import nyvej.engine.PairMark;
import nyvej.engine.Standing;
import nyvej.event.MatchEvent;
import nyvej.event.MatchEvent.Outcome;
import nyvej.event.NyvejEvent;
import nyvej.vocabulary.AvoidedAreas;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.SurvivorId;
import org.junit.jupiter.api.Test;

class VolunteerTest {
  /** However long a volunteer helps, a decision reads no more asks than the weekly budget needs. */
  @Test
  void oldAsksAreForgotten() {
    Volunteer volunteer = Volunteer.evolve(null, Some.VOLUNTEER,
        Happened.volunteerRegistered(Some.VOLUNTEER, Some.BRANCH, Gender.WOMAN));
    for (int day = 0; day < 100; day++) {
      volunteer = Volunteer.evolve(volunteer, Some.VOLUNTEER, asked(day, Some.NOW.plus(Duration.ofDays(day))));
    }

    assertThat(requireNonNull(volunteer).asked()).hasSizeBetween(7, 14).endsWith(Some.NOW.plus(Duration.ofDays(99)));
  }

  @Test
  void howHelpEndedIsRemembered() {
    assertThat(ended(Outcome.WELL).marks(Some.SURVIVOR)).containsExactly(PairMark.HELPED_BEFORE);
    assertThat(ended(Outcome.WELL).facts().experience()).isOne();
    assertThat(ended(Outcome.WELL).facts().engaged()).isZero();
    assertThat(ended(Outcome.NEUTRAL).marks(Some.SURVIVOR)).containsExactly(PairMark.HELPED_BEFORE);
    assertThat(ended(Outcome.NEUTRAL).facts().experience()).isZero();
    assertThat(ended(Outcome.BADLY).marks(Some.SURVIVOR)).containsExactly(PairMark.ENDED_BADLY);
    assertThat(ended(Outcome.BADLY).marks(new SurvivorId(Some.id(101)))).isEmpty();
  }

  @Test
  void aSuspensionOutlastsAPause() {
    assertThat(after(Happened.volunteerPaused(), Happened.volunteerSuspended()).facts().standing())
        .isEqualTo(Standing.SUSPENDED);
    assertThat(after(Happened.volunteerSuspended(), Happened.volunteerPaused(), Happened.volunteerReinstated()).facts()
        .standing()).isEqualTo(Standing.PAUSED);
    assertThat(after(Happened.volunteerSuspended(), Happened.volunteerReinstated()).facts().standing())
        .isEqualTo(Standing.ACTIVE);
  }

  /** What protects her outlasts a volunteer's leaving and coming back; what was offered and seen does not. */
  @Test
  void whoComesBackIsTheSamePerson() {
    var left = after(Happened.availabilityStated(Some.VOLUNTEER, Some.availability()),
        Happened.clearanceRecorded(Some.VOLUNTEER, Clearance.BOERNEATTEST, Some.TODAY), Happened.conflictStated(true),
        Happened.avoidedAreasStated(new Kommune("0101")), Happened.volunteerSuspended(),
        Happened.volunteerLeft());
    assertThat(left.facts().standing()).isEqualTo(Standing.LEFT);
    var back = requireNonNull(Volunteer.evolve(left, Some.VOLUNTEER, Happened.volunteerRejoined()));
    assertThat(back.facts().standing()).isEqualTo(Standing.SUSPENDED);
    assertThat(back.marks(Some.SURVIVOR)).containsExactly(PairMark.CONFLICT);
    assertThat(back.avoids()).isEqualTo(AvoidedAreas.NONE);
    assertThat(back.availability()).isNull();
    assertThat(back.clearances()).isEmpty();
  }

  private static Volunteer ended(Outcome outcome) {
    return after(Happened.matchApproved(), Happened.matchAccepted(), Happened.matchEnded(outcome));
  }

  private static Volunteer after(NyvejEvent... events) {
    var volunteer = Volunteer.evolve(null, Some.VOLUNTEER, Happened.volunteerRegistered());
    for (var event : events) {
      volunteer = Volunteer.evolve(volunteer, Some.VOLUNTEER, event);
    }
    return requireNonNull(volunteer);
  }

  private static MatchEvent asked(int n, Instant at) {
    return Happened.matchApproved(new MatchId(Some.id(1000 + n)), new NeedId(Some.id(2000 + n)),
        new SurvivorId(Some.id(3000 + n)), at);
  }
}
