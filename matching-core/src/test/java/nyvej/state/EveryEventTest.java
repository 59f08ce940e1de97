package nyvej.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nyvej.Happened;
import nyvej.Some;
import nyvej.event.EventCatalog;
import nyvej.event.MatchEvent.MatchAccepted;
import nyvej.event.MatchEvent.MatchApproved;
import nyvej.event.MatchEvent.MatchDeclined;
import nyvej.event.MatchEvent.MatchEnded;
import nyvej.event.MatchEvent.MatchExpired;
import nyvej.event.MatchEvent.MatchWithdrawn;
import nyvej.event.MatchEvent.Outcome;
import nyvej.event.NeedEvent.ExclusionsStated;
import nyvej.event.NeedEvent.NeedCorrected;
import nyvej.event.NeedEvent.NeedRecorded;
import nyvej.event.NeedEvent.NeedWithdrawn;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent.PledgeConfirmed;
import nyvej.event.PledgeEvent.PledgeDeclined;
import nyvej.event.PledgeEvent.PledgeMade;
import nyvej.event.PledgeEvent.PledgeTakenBack;
import nyvej.event.VolunteerEvent.AvailabilityStated;
import nyvej.event.VolunteerEvent.AvoidedAreasStated;
import nyvej.event.VolunteerEvent.ClearanceRecorded;
import nyvej.event.VolunteerEvent.ConflictStated;
import nyvej.event.VolunteerEvent.DaysAwayStated;
import nyvej.event.VolunteerEvent.VolunteerLeft;
import nyvej.event.VolunteerEvent.VolunteerPaused;
import nyvej.event.VolunteerEvent.VolunteerRegistered;
import nyvej.event.VolunteerEvent.VolunteerReinstated;
import nyvej.event.VolunteerEvent.VolunteerRejoined;
import nyvej.event.VolunteerEvent.VolunteerResumed;
import nyvej.event.VolunteerEvent.VolunteerSuspended;
import nyvej.vocabulary.Away;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.DaysAway;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.VolunteerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each event changes each state or knowingly leaves it: an evolution that is never called would switch rules off. */
class EveryEventTest {
  private enum State {
    NEED, VOLUNTEER, MATCH, PLEDGE
  }

  /** No default, so that a new event does not compile before it is said what it changes. */
  private static Set<State> changes(NyvejEvent event) {
    return switch (event) {
      case NeedRecorded _,NeedCorrected _,ExclusionsStated _,NeedWithdrawn _ -> Set.of(State.NEED);
      case VolunteerRegistered _,AvailabilityStated _,DaysAwayStated _,AvoidedAreasStated _,VolunteerPaused _,VolunteerResumed _,VolunteerSuspended _,VolunteerReinstated _,VolunteerLeft _,VolunteerRejoined _,ConflictStated _,ClearanceRecorded _ ->
        Set.of(State.VOLUNTEER);
      case MatchApproved _,MatchDeclined _,MatchExpired _,MatchWithdrawn _,MatchEnded _ ->
        Set.of(State.NEED, State.VOLUNTEER, State.MATCH);
      case MatchAccepted _ -> Set.of(State.NEED, State.MATCH);
      case PledgeMade _,PledgeConfirmed _,PledgeDeclined _,PledgeTakenBack _ -> Set.of(State.NEED, State.PLEDGE);
    };
  }

  /** Ways through everything that can happen; between them they hold every type of event. */
  static Stream<List<NyvejEvent>> ways() {
    return Stream.of(
        List.of(Happened.matchApproved(), Happened.matchAccepted(), Happened.matchWithdrawn()),
        List.of(Happened.matchApproved(), Happened.matchDeclined()),
        List.of(Happened.matchApproved(), Happened.matchExpired(),
            Happened.needCorrected(Some.description(), Happened.consentFor(false, Some.OTHER_BRANCH)),
            Happened.needWithdrawn()),
        List.of(Happened.matchApproved(), Happened.matchAccepted(), Happened.matchEnded(Outcome.WELL)),
        List.of(Happened.matchApproved(), Happened.matchAccepted(), Happened.matchEnded(Outcome.NEUTRAL)),
        List.of(Happened.matchApproved(), Happened.matchAccepted(), Happened.matchEnded(Outcome.BADLY)),
        List.of(Happened.exclusionsStated(new Exclusions(Set.of(new Kommune("0101")), Set.of(Some.VOLUNTEER)))),
        List.of(Happened.volunteerSuspended(), Happened.volunteerReinstated(), Happened.conflictStated(true)),
        List.of(Happened.daysAwayStated(new DaysAway(List.of(new Away(Some.TODAY, Some.TODAY)))),
            Happened.avoidedAreasStated(new Kommune("0101")), Happened.volunteerLeft(),
            Happened.volunteerRejoined()),
        List.of(Happened.pledgeMade(), Happened.pledgeConfirmed(), Happened.pledgeTakenBack()),
        List.of(Happened.pledgeMade(), Happened.pledgeDeclined()),
        List.of(Happened.volunteerPaused(), Happened.volunteerResumed(),
            Happened.clearanceRecorded(Some.VOLUNTEER, Clearance.BOERNEATTEST, Some.TODAY)));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void changesWhatItSays(List<NyvejEvent> way) {
    var history = history(way);
    for (int i = 0; i < history.size(); i++) {
      var before = States.after(history.subList(0, i));
      var after = States.after(history.subList(0, i + 1));
      assertThat(after.differFrom(before)).as("what %s changes", history.get(i)).isEqualTo(changes(history.get(i)));
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void leavesEverybodyElseAlone(List<NyvejEvent> way) {
    for (var event : history(way)) {
      var others = States.after(List.of()).and(event, new NeedId(Some.id(201)), new VolunteerId(Some.id(202)),
          new MatchId(Some.id(203)), new PledgeId(Some.id(204)));
      assertThat(others).isEqualTo(States.after(List.of()));
    }
  }

  @Test
  void theWaysHoldEveryTypeOfEvent() {
    var types = ways().flatMap(way -> history(way).stream()).map(NyvejEvent::getClass).distinct().toList();
    assertThat(types).hasSameElementsAs(List.copyOf(EventCatalog.all()));
  }

  private static List<NyvejEvent> history(List<NyvejEvent> way) {
    var history = new ArrayList<NyvejEvent>();
    history.add(Happened.needRecorded());
    history.addAll(Happened.aReadyVolunteer());
    history.addAll(way);
    return history;
  }

  private record States(@Nullable Need need, @Nullable Volunteer volunteer, @Nullable Match match,
      @Nullable Pledge pledge) {
    static States after(List<NyvejEvent> history) {
      var states = new States(null, null, null, null);
      for (var event : history) {
        states = states.and(event, Some.NEED, Some.VOLUNTEER, Some.MATCH, Some.PLEDGE);
      }
      return states;
    }

    States and(NyvejEvent event, NeedId needId, VolunteerId volunteerId, MatchId matchId, PledgeId pledgeId) {
      return new States(Need.evolve(need, needId, event), Volunteer.evolve(volunteer, volunteerId, event),
          Match.evolve(match, matchId, event), Pledge.evolve(pledge, pledgeId, event));
    }

    Set<State> differFrom(States other) {
      var differ = new TreeSet<State>();
      add(differ, State.NEED, need, other.need);
      add(differ, State.VOLUNTEER, volunteer, other.volunteer);
      add(differ, State.MATCH, match, other.match);
      add(differ, State.PLEDGE, pledge, other.pledge);
      return differ;
    }

    private static void add(Set<State> differ, State state, @Nullable Object a, @Nullable Object b) {
      if (!Objects.equals(a, b)) {
        differ.add(state);
      }
    }
  }
}
