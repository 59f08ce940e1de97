package nyvej;

import static nyvej.Happened.ANSWER_BY;
import static nyvej.Happened.BEFORE;
import static nyvej.Happened.PROPOSED;
import static nyvej.Happened.aReadyVolunteer;
import static nyvej.Happened.clearanceRecorded;
import static nyvej.Happened.conflictStated;
import static nyvej.Happened.consentUntil;
import static nyvej.Happened.exclusionsStated;
import static nyvej.Happened.matchAccepted;
import static nyvej.Happened.matchApproved;
import static nyvej.Happened.matchDeclined;
import static nyvej.Happened.matchExpired;
import static nyvej.Happened.needRecorded;
import static nyvej.Happened.needWithdrawn;
import static nyvej.Happened.pledgeDeclined;
import static nyvej.Happened.pledgeMade;
import static nyvej.Happened.volunteerLeft;
import static nyvej.Happened.volunteerPaused;
import static nyvej.Happened.volunteerSuspended;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nyvej.event.MatchEvent.Answered;
import nyvej.event.MatchEvent.DeclineReason;
import nyvej.event.MatchEvent.MatchEnded;
import nyvej.event.MatchEvent.Outcome;
import nyvej.event.NeedEvent.NeedRecorded;
import nyvej.event.NyvejEvent;
import nyvej.match.accept.AcceptMatch;
import nyvej.match.approve.ApproveMatch;
import nyvej.match.decline.DeclineMatch;
import nyvej.match.end.EndMatch;
import nyvej.match.expire.ExpireMatch;
import nyvej.need.correct.CorrectNeed;
import nyvej.need.record.RecordNeed;
import nyvej.need.withdraw.WithdrawNeed;
import nyvej.pledge.confirm.ConfirmPledge;
import nyvej.pledge.make.MakePledge;
import nyvej.slice.Command;
import nyvej.slice.CommandKey;
import nyvej.slice.Refusal;
import nyvej.slice.SliceFixture;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.SurvivorId;
import nyvej.volunteer.availability.StateAvailability;
import nyvej.volunteer.clear.RecordClearance;
import nyvej.volunteer.pause.PauseVolunteer;
import nyvej.volunteer.register.RegisterVolunteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One story for each refusal, told to all slices together: a code that nothing produces has no place in clients'
 * contracts. The switch has no default, so a new refusal does not compile before it has its story.
 */
class EveryRefusalTest {
  private static final NeedId OTHER_NEED = new NeedId(Some.id(101));
  private static final SurvivorId OTHER_SURVIVOR = new SurvivorId(Some.id(102));
  private static final MatchId OTHER_MATCH = new MatchId(Some.id(103));

  @RegisterExtension final SliceFixture slices = new SliceFixture(AllSlices.LIST);

  @ParameterizedTest
  @EnumSource(value = Refusal.class, names = "COMMAND_KEY_REUSED", mode = EnumSource.Mode.EXCLUDE)
  void isGivenBySomeSlice(Refusal refusal) {
    var story = story(refusal);
    slices.given(story.given).when(story.command).refused(refusal);
  }

  @Test
  void aCommandKeyIsNotUsedForAnotherRequest() {
    slices.given().when(record(Some.consent()), new CommandKey("key", "body")).events(needRecordedNow());
    slices.given(List.of()).when(pause(), new CommandKey("key", "another body")).refused(Refusal.COMMAND_KEY_REUSED);
  }

  @ParameterizedTest
  @EnumSource
  void hasACodeOfEntityAndRule(Refusal refusal) {
    assertThat(refusal.code()).matches("(command|consent|need|volunteer|clearance|match|pledge)\\.[a-z]+(-[a-z]+)*");
  }

  private record Story(List<NyvejEvent> given, Command command) {}

  private static Story story(Refusal refusal) {
    return switch (refusal) {
      case COMMAND_KEY_REUSED -> throw new IllegalArgumentException("is about two commands");
      case CONSENT_NOT_IN_FORCE -> story(record(consentUntil(Some.TODAY.minusDays(1))));
      case CONSENT_TOO_LONG -> story(record(consentUntil(Some.TODAY.plusYears(3))));
      case NEED_EXISTS -> story(record(Some.consent()), needRecorded());
      case NEED_UNKNOWN -> story(new WithdrawNeed(Some.NEED, Some.SHELTER, needWithdrawn().reason(), Some.REFERRER));
      case NEED_WITHDRAWN -> story(new CorrectNeed(Some.NEED, Some.SHELTER, Some.description(), Some.consent(), null,
          null, Some.REFERRER), needRecorded(), needWithdrawn());
      case NEED_NOT_OPEN -> ready(approve(), matchApproved(OTHER_MATCH, Some.NEED, Some.SURVIVOR, BEFORE));
      case VOLUNTEER_EXISTS -> ready(new RegisterVolunteer(Some.VOLUNTEER, Some.BRANCH, Gender.WOMAN, Some.NAME,
          Some.CONTACT, Some.COORDINATOR));
      case VOLUNTEER_UNKNOWN -> story(pause());
      case VOLUNTEER_LEFT -> ready(
          new StateAvailability(Some.VOLUNTEER, Some.BRANCH, Some.availability(), Some.HELPER), volunteerLeft());
      case VOLUNTEER_PAUSED -> ready(approve(), volunteerPaused());
      case VOLUNTEER_SUSPENDED -> ready(approve(), volunteerSuspended());
      case VOLUNTEER_NOT_CLEARED -> ready(approve(),
          clearanceRecorded(Some.VOLUNTEER, Clearance.STRAFFEATTEST, Some.TODAY.minusDays(1)));
      case VOLUNTEER_AT_CAPACITY -> ready(approve(), offering("0751", 1, 2), busy());
      case VOLUNTEER_ASKED_ENOUGH -> ready(approve(), offering("0751", 2, 1), busy());
      case VOLUNTEER_DECLINED_BEFORE -> ready(approve(),
          matchApproved(OTHER_MATCH, Some.NEED, Some.SURVIVOR, BEFORE),
          matchDeclined(OTHER_MATCH, Some.NEED, Some.SURVIVOR));
      case VOLUNTEER_ENDED_BADLY -> ready(approve(), matchApproved(OTHER_MATCH, Some.NEED, Some.SURVIVOR, BEFORE),
          matchAccepted(OTHER_MATCH, Some.NEED, Some.SURVIVOR), new MatchEnded(OTHER_MATCH, Some.NEED, Some.SURVIVOR,
              Some.VOLUNTEER, Outcome.BADLY, Some.COORDINATOR, BEFORE));
      case VOLUNTEER_EXCLUDED -> ready(approve(),
          exclusionsStated(new Exclusions(Set.of(), Set.of(Some.VOLUNTEER))));
      case VOLUNTEER_CONFLICT -> ready(approve(), conflictStated(true));
      case VOLUNTEER_NOT_WISHED_FOR -> new Story(with(aReadyVolunteer(Some.VOLUNTEER, Gender.MAN, Some.availability()),
          needRecorded()), approve());
      case CLEARANCE_PAST -> ready(clear(Some.TODAY.minusDays(1)));
      case CLEARANCE_TOO_LONG -> ready(clear(Some.TODAY.plusYears(6)));
      case MATCH_EXISTS -> ready(approve(), matchApproved(Some.MATCH, OTHER_NEED, OTHER_SURVIVOR, BEFORE));
      case MATCH_UNKNOWN -> ready(accept());
      case MATCH_NOT_PROPOSED -> ready(approve(), offering("0101", 2, 3));
      case MATCH_ANSWER_BY -> ready(approve(Some.NOW));
      case MATCH_ALREADY_ANSWERED -> ready(accept(), matchApproved(), matchDeclined());
      case MATCH_ASK_EXPIRED -> ready(new DeclineMatch(Some.MATCH, Some.NEED, Some.VOLUNTEER, Some.BRANCH,
          DeclineReason.NO_TIME, Answered.ON_THE_WEB, Some.HELPER), matchApproved(), matchExpired());
      case MATCH_NOT_RUNNING -> ready(new EndMatch(Some.MATCH, Some.NEED, Some.VOLUNTEER, Some.BRANCH, Outcome.WELL,
          Some.COORDINATOR), matchApproved());
      case MATCH_NOT_DUE -> ready(new ExpireMatch(Some.MATCH, Some.NEED, Some.VOLUNTEER), matchApproved());
      case PLEDGE_EXISTS -> ready(new MakePledge(Some.PLEDGE, Some.NEED, Some.PARTNER, Some.CLERK), pledgeMade());
      case PLEDGE_UNKNOWN -> ready(confirm());
      case PLEDGE_ALREADY_ANSWERED -> ready(confirm(), pledgeMade(), pledgeDeclined());
    };
  }

  private static Story story(Command command, NyvejEvent... given) {
    return new Story(List.of(given), command);
  }

  /** After a need and a volunteer who fits. */
  private static Story ready(Command command, NyvejEvent... more) {
    return new Story(Stream.concat(with(aReadyVolunteer(), needRecorded()).stream(), Stream.of(more)).toList(),
        command);
  }

  private static List<NyvejEvent> with(List<NyvejEvent> events, NyvejEvent more) {
    return Stream.concat(events.stream(), Stream.of(more)).toList();
  }

  private static RecordNeed record(Consent consent) {
    return new RecordNeed(Some.NEED, Some.SURVIVOR, Some.SHELTER, null, Some.description(), consent, Some.NAME,
        Some.CONTACT, Some.REFERRER);
  }

  private static NyvejEvent needRecordedNow() {
    var c = record(Some.consent());
    return new NeedRecorded(c.need(), c.survivor(), c.organisation(), null, c.description(),
        c.consent(), c.name(), c.contact(), c.by(), Some.NOW);
  }

  private static PauseVolunteer pause() {
    return new PauseVolunteer(Some.VOLUNTEER, Some.BRANCH, Some.HELPER);
  }

  private static RecordClearance clear(LocalDate until) {
    return new RecordClearance(Some.VOLUNTEER, Some.BRANCH, Clearance.BOERNEATTEST, until, Some.COORDINATOR);
  }

  private static ApproveMatch approve() {
    return approve(ANSWER_BY);
  }

  private static ApproveMatch approve(Instant answerBy) {
    return new ApproveMatch(Some.MATCH, Some.NEED, Some.VOLUNTEER, Some.BRANCH, PROPOSED, answerBy, Some.COORDINATOR);
  }

  private static AcceptMatch accept() {
    return new AcceptMatch(Some.MATCH, Some.NEED, Some.VOLUNTEER, Some.BRANCH, Answered.ON_THE_WEB, Some.HELPER);
  }

  private static ConfirmPledge confirm() {
    return new ConfirmPledge(Some.PLEDGE, Some.NEED, Some.BRANCH, Some.COORDINATOR);
  }

  private static NyvejEvent busy() {
    return matchApproved(OTHER_MATCH, OTHER_NEED, OTHER_SURVIVOR, BEFORE);
  }

  private static NyvejEvent offering(String kommune, int matchesAtATime, int asksPerWeek) {
    var fits = Some.availability();
    return Happened.availabilityStated(Some.VOLUNTEER,
        new Availability(fits.languages(), fits.supportTypes(), new Kommune(kommune), fits.radiusKm(), fits.remote(),
            fits.times(), matchesAtATime, asksPerWeek));
  }
}
