package nyvej.race;

import static nyvej.Happened.ANSWER_BY;
import static nyvej.Happened.BEFORE;
import static nyvej.Happened.aReadyVolunteer;
import static nyvej.Happened.avoidedAreasStated;
import static nyvej.Happened.clearanceRecorded;
import static nyvej.Happened.conflictStated;
import static nyvej.Happened.consentFor;
import static nyvej.Happened.consentUntil;
import static nyvej.Happened.exclusionsStated;
import static nyvej.Happened.matchApproved;
import static nyvej.Happened.matchDeclined;
import static nyvej.Happened.matchExpired;
import static nyvej.Happened.matchWithdrawn;
import static nyvej.Happened.needCorrected;
import static nyvej.Happened.needRecorded;
import static nyvej.Happened.needWithdrawn;
import static nyvej.Happened.pledgeConfirmed;
import static nyvej.Happened.pledgeDeclined;
import static nyvej.Happened.pledgeMade;
import static nyvej.Happened.pledgeTakenBack;
import static nyvej.Happened.volunteerLeft;
import static nyvej.Happened.volunteerPaused;
import static nyvej.Happened.volunteerRegistered;
import static nyvej.Happened.volunteerSuspended;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nyvej.Some;
import nyvej.event.MatchEvent.Answered;
import nyvej.event.MatchEvent.MatchAccepted;
import nyvej.event.MatchEvent.MatchExpired;
import nyvej.event.NyvejEvent;
import nyvej.race.Violation.Rule;
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.SurvivorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The audit finds what it is there to find, and nothing else. */
class AuditTest {
  private static final NeedId OTHER_NEED = new NeedId(Some.id(101));
  private static final SurvivorId OTHER_SURVIVOR = new SurvivorId(Some.id(102));
  private static final MatchId OTHER_MATCH = new MatchId(Some.id(103));
  private static final PledgeId OTHER_PLEDGE = new PledgeId(Some.id(104));
  private static final NyvejEvent OTHER_RECORDED = needRecorded(OTHER_NEED, OTHER_SURVIVOR);
  private static final NyvejEvent OTHER_ASKED = matchApproved(OTHER_MATCH, OTHER_NEED, OTHER_SURVIVOR, BEFORE);

  static Stream<List<NyvejEvent>> sound() {
    return Stream.of(
        List.of(matchApproved(), accepted(BEFORE), matchWithdrawn()),
        List.of(matchApproved(), matchDeclined()),
        List.of(matchApproved(), expired(ANSWER_BY), pledgeMade(), pledgeConfirmed(), pledgeTakenBack()),
        List.of(matchApproved(), accepted(BEFORE), matchWithdrawn(), volunteerLeft()),
        List.of(pledgeMade(), pledgeDeclined(), needWithdrawn()));
  }

  @ParameterizedTest
  @MethodSource("sound")
  void nothingIsWrongWithWhatMayHappen(List<NyvejEvent> history) {
    assertThat(Audit.of(log(after(history)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Rule.class, names = "COMMAND_ONCE", mode = EnumSource.Mode.EXCLUDE)
  void findsABrokenRule(Rule rule) {
    assertThat(corrupted(rule)).isNotEmpty()
        .allSatisfy(history -> assertThat(Audit.of(log(history))).extracting(Violation::rule).containsOnly(rule));
  }

  @Test
  void findsACommandThatWasDoneTwice() {
    var key = Map.of("command", "key", "command-subject", "first");
    var first = new Logged(1, List.of(new Logged.Entry(needRecorded(), key)));

    assertThat(Audit.of(List.of(first, new Logged(2, List.of(new Logged.Entry(OTHER_RECORDED, key))))))
        .extracting(Violation::rule).containsExactly(Rule.COMMAND_ONCE);
  }

  /** For each rule, histories in which it alone is broken; no default, so that a new rule needs its own. */
  private static List<List<NyvejEvent>> corrupted(Rule rule) {
    return switch (rule) {
      case MADE_ONCE -> List.of(List.of(needRecorded(), needRecorded()), List.of(volunteerPaused()),
          List.of(volunteerRegistered(), volunteerRegistered()), List.of(needRecorded(), pledgeTakenBack()),
          after(needWithdrawn(), needWithdrawn()),
          after(OTHER_RECORDED, matchApproved(), matchDeclined(Some.MATCH, OTHER_NEED, OTHER_SURVIVOR)));
      case NEED_TAKEN_ONCE -> List.of(
          after(matchApproved(), matchApproved(OTHER_MATCH, Some.NEED, Some.SURVIVOR, BEFORE)),
          after(pledgeMade(), matchApproved(), pledgeConfirmed(), pledgeTakenBack()),
          after(pledgeMade(), pledgeConfirmed(), matchApproved()));
      case CAPACITY -> List.of(fitting(1, 3, OTHER_RECORDED, OTHER_ASKED, matchApproved()));
      case WEEKLY_ASKS -> List.of(fitting(2, 1, OTHER_RECORDED, OTHER_ASKED, matchApproved()));
      case CLEARED -> List.of(
          after(clearanceRecorded(Some.VOLUNTEER, Clearance.STRAFFEATTEST, Some.TODAY.minusDays(1)), matchApproved()),
          after(matchApproved(), clearanceRecorded(Some.VOLUNTEER, Clearance.CONFIDENTIALITY,
              Some.TODAY.minusDays(1)), accepted(BEFORE)),
          after(needCorrected(withChildren(), Some.consent()), matchApproved()));
      case KEPT_APART -> List.of(
          after(volunteerSuspended(), matchApproved()), leftAndAsked(),
          after(avoidedAreasStated(Some.description().kommune()), matchApproved()),
          after(conflictStated(true), matchApproved()),
          after(exclusionsStated(new Exclusions(Set.of(), Set.of(Some.VOLUNTEER))), matchApproved()),
          after(exclusionsStated(new Exclusions(Set.of(Some.availability().kommune()), Set.of())), matchApproved()),
          after(matchApproved(), conflictStated(true), accepted(BEFORE)));
      case NOT_PAUSED -> List.of(after(volunteerPaused(), matchApproved()),
          after(matchApproved(), volunteerPaused(), accepted(BEFORE)));
      case NOT_DECLINED_BEFORE -> List.of(
          after(matchApproved(), matchDeclined(), matchApproved(OTHER_MATCH, Some.NEED, Some.SURVIVOR, BEFORE)),
          after(needRecorded(OTHER_NEED, Some.SURVIVOR), matchApproved(), matchDeclined(),
              matchApproved(OTHER_MATCH, OTHER_NEED, Some.SURVIVOR, BEFORE)));
      case WISHED_FOR -> List.of(history(needRecorded(),
          aReadyVolunteer(Some.VOLUNTEER, Gender.MAN, Some.availability()), matchApproved()));
      case CONSENT -> List.of(
          history(needRecorded(consentUntil(Some.TODAY.minusDays(1))), aReadyVolunteer(), matchApproved()),
          after(needCorrected(Some.description(), consentUntil(Some.TODAY)), matchApproved(),
              accepted(Instant.parse("2026-03-02T23:00:00Z"))),
          List.of(needRecorded(consentUntil(Some.TODAY.minusDays(1))), pledgeMade(), pledgeDeclined()));
      case MATCH_ANSWERED_ONCE -> List.of(after(matchApproved(), matchDeclined(), accepted(BEFORE), matchWithdrawn()),
          after(matchApproved(), matchWithdrawn(), matchDeclined()),
          after(matchApproved(), accepted(BEFORE), matchDeclined()));
      case IN_TIME -> List.of(after(matchApproved(), accepted(ANSWER_BY)), after(matchApproved(), matchExpired()));
      case PLEDGE_ANSWERED_ONCE -> List.of(after(pledgeMade(), pledgeDeclined(), pledgeTakenBack()),
          after(pledgeMade(), pledgeTakenBack(), pledgeDeclined()));
      case NOTHING_LEFT_BEHIND -> List.of(after(matchApproved(), needWithdrawn()),
          after(matchApproved(), volunteerLeft()), after(pledgeMade(), needWithdrawn()),
          after(matchApproved(), needCorrected(Some.description(), consentFor(true, Some.OTHER_BRANCH))),
          after(pledgeMade(), pledgeConfirmed(), needCorrected(Some.description(), consentFor(false, Some.BRANCH))),
          after(pledgeMade(), matchApproved(), accepted(BEFORE)),
          after(pledgeMade(), pledgeMade(OTHER_PLEDGE, Some.OTHER_PARTNER), pledgeConfirmed()));
      case COMMAND_ONCE -> throw new IllegalArgumentException("is about metadata");
    };
  }

  private static List<Logged> log(List<NyvejEvent> history) {
    var log = new ArrayList<Logged>();
    history.forEach(event -> log.add(Logged.of(log.size() + 1, event)));
    return log;
  }

  /** Though all that is forgotten of who leaves was said again. */
  private static List<NyvejEvent> leftAndAsked() {
    var saidAgain = aReadyVolunteer().stream().skip(1);
    return after(Stream.of(Stream.of(volunteerLeft()), saidAgain, Stream.of(matchApproved()))
        .<NyvejEvent>flatMap(events -> events).toList());
  }

  private static List<NyvejEvent> after(NyvejEvent... events) {
    return history(needRecorded(), aReadyVolunteer(), events);
  }

  private static List<NyvejEvent> after(List<NyvejEvent> events) {
    return after(events.toArray(NyvejEvent[]::new));
  }

  private static List<NyvejEvent> fitting(int matchesAtATime, int asksPerWeek, NyvejEvent... events) {
    return history(needRecorded(),
        aReadyVolunteer(Some.VOLUNTEER, Gender.WOMAN, Scene.offer(matchesAtATime, asksPerWeek)), events);
  }

  private static List<NyvejEvent> history(NyvejEvent need, List<NyvejEvent> volunteer, NyvejEvent... events) {
    return Stream.concat(Stream.concat(Stream.of(need), volunteer.stream()), Stream.of(events)).toList();
  }

  private static MatchAccepted accepted(Instant at) {
    return new MatchAccepted(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER, Answered.ON_THE_WEB, Some.HELPER,
        at);
  }

  private static MatchExpired expired(Instant at) {
    return new MatchExpired(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER, at);
  }

  private static NeedDescription withChildren() {
    var alone = Some.description();
    return new NeedDescription(alone.kommune(), alone.supportTypes(), alone.languages(), alone.interpreter(),
        alone.times(), alone.hoursAWeek(), alone.expectedWeeks(), Set.of(AgeBand.AGE_3_6), alone.urgency(),
        alone.helper(), alone.continuity(),
        alone.remotePossible(), alone.channel());
  }
}
