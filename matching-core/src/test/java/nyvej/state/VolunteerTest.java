package nyvej.state;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nyvej.Happened;
import nyvej.Some;
import nyvej.event.MatchEvent;
import nyvej.vocabulary.Gender;
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

  private static MatchEvent asked(int n, Instant at) {
    return Happened.matchApproved(new MatchId(Some.id(1000 + n)), new NeedId(Some.id(2000 + n)),
        new SurvivorId(Some.id(3000 + n)), at);
  }
}
