package nyvej.approved;

import static nyvej.Happened.ANSWER_BY;
import static nyvej.Happened.PROPOSED;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nyvej.Some;
import nyvej.event.MatchEvent.Answered;
import nyvej.event.MatchEvent.Choice;
import nyvej.event.MatchEvent.DeclineReason;
import nyvej.event.MatchEvent.MatchAccepted;
import nyvej.event.MatchEvent.MatchApproved;
import nyvej.event.MatchEvent.MatchDeclined;
import nyvej.event.MatchEvent.MatchEnded;
import nyvej.event.MatchEvent.MatchExpired;
import nyvej.event.MatchEvent.MatchWithdrawn;
import nyvej.event.MatchEvent.Outcome;
import nyvej.event.MatchEvent.OwnChoiceReason;
import nyvej.event.MatchEvent.WithdrawReason;
import nyvej.event.NeedEvent;
import nyvej.event.NeedEvent.ExclusionsStated;
import nyvej.event.NeedEvent.NeedCorrected;
import nyvej.event.NeedEvent.NeedRecorded;
import nyvej.event.NeedEvent.NeedWithdrawn;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
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
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.AvoidedAreas;
import nyvej.vocabulary.Away;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.DaysAway;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.Purpose;
import nyvej.vocabulary.SafeChannel;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.TimeSpan;
import nyvej.vocabulary.Urgency;
import nyvej.vocabulary.WeeklyHours;

/** Events of fixed values: of each type one with everything that it can say, and sparse ones of those that can say less. */
final class Samples {
  private static final Instant AT = Instant.parse("2026-03-02T10:00:00.123456789Z");
  private static final WeeklyHours HOURS = new WeeklyHours(
      List.of(new TimeSpan(DayOfWeek.MONDAY, 34, 42), new TimeSpan(DayOfWeek.SUNDAY, 0, 48)));

  private Samples() {}

  static List<NyvejEvent> full() {
    return List.of(
        new NeedRecorded(Some.NEED, Some.SURVIVOR, Some.SHELTER, new NeedId(Some.id(101)), everything(), consent(),
            Some.NAME, Some.CONTACT, Some.REFERRER, AT),
        new NeedCorrected(Some.NEED, Some.SURVIVOR, everything(), consent(), Some.NAME, Some.CONTACT, Some.REFERRER,
            AT),
        new NeedWithdrawn(Some.NEED, Some.SURVIVOR, NeedEvent.Reason.CONSENT_WITHDRAWN, Some.REFERRER, AT),
        new VolunteerRegistered(Some.VOLUNTEER, Some.BRANCH, Gender.WOMAN, Some.NAME, Some.CONTACT, Some.COORDINATOR,
            AT),
        new AvailabilityStated(Some.VOLUNTEER, availability(), Some.HELPER, AT),
        new DaysAwayStated(Some.VOLUNTEER,
            new DaysAway(List.of(new Away(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 14)))), Some.HELPER, AT),
        new AvoidedAreasStated(Some.VOLUNTEER, new AvoidedAreas(Set.of(new Kommune("0751"))), Some.HELPER, AT),
        new VolunteerPaused(Some.VOLUNTEER, Some.HELPER, AT),
        new VolunteerResumed(Some.VOLUNTEER, Some.HELPER, AT),
        new ClearanceRecorded(Some.VOLUNTEER, Clearance.BOERNEATTEST, LocalDate.of(2027, 12, 31), Some.COORDINATOR,
            AT),
        new ExclusionsStated(Some.NEED, Some.SURVIVOR,
            new Exclusions(Set.of(new Kommune("0751")), Set.of(Some.VOLUNTEER)), Some.REFERRER, AT),
        new VolunteerSuspended(Some.VOLUNTEER, Some.COORDINATOR, AT),
        new VolunteerReinstated(Some.VOLUNTEER, Some.COORDINATOR, AT),
        new VolunteerLeft(Some.VOLUNTEER, Some.HELPER, AT),
        new VolunteerRejoined(Some.VOLUNTEER, Some.COORDINATOR, AT),
        new ConflictStated(Some.VOLUNTEER, Some.SURVIVOR, true, Some.COORDINATOR, AT),
        new MatchEnded(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER, Outcome.WELL, Some.COORDINATOR, AT),
        new MatchApproved(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER, Some.BRANCH, PROPOSED, ANSWER_BY,
            Some.COORDINATOR, AT),
        new MatchAccepted(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER, Answered.ON_THE_WEB, Some.HELPER, AT),
        new MatchDeclined(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER, DeclineReason.NO_TIME,
            Answered.BY_PHONE, Some.COORDINATOR, AT),
        new MatchExpired(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER, AT),
        new MatchWithdrawn(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER, WithdrawReason.ASKED_BY_MISTAKE,
            Some.COORDINATOR, AT),
        new PledgeMade(Some.PLEDGE, Some.NEED, Some.SURVIVOR, Some.PARTNER, Some.CLERK, AT),
        new PledgeConfirmed(Some.PLEDGE, Some.NEED, Some.SURVIVOR, Some.BRANCH, Some.COORDINATOR, AT),
        new PledgeDeclined(Some.PLEDGE, Some.NEED, Some.SURVIVOR, PledgeEvent.Reason.NOT_SUITABLE, Some.COORDINATOR,
            AT),
        new PledgeTakenBack(Some.PLEDGE, Some.NEED, Some.SURVIVOR, Some.CLERK, AT));
  }

  /** By what each leaves out or says otherwise. */
  static Map<String, NyvejEvent> sparse() {
    var sparse = new TreeMap<String, NyvejEvent>();
    sparse.put("least", new NeedRecorded(Some.NEED, Some.SURVIVOR, Some.SHELTER, null, least(), leastConsent(),
        Some.NAME, Some.CONTACT, Some.REFERRER, Some.NOW));
    sparse.put("unchanged", new NeedCorrected(Some.NEED, Some.SURVIVOR, least(), leastConsent(), null, null,
        Some.REFERRER, Some.NOW));
    sparse.put("own", new MatchApproved(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER, Some.BRANCH,
        new Choice.Own(OwnChoiceReason.HER_WISH), ANSWER_BY, Some.COORDINATOR, Some.NOW));
    sparse.put("follows", new MatchWithdrawn(Some.MATCH, Some.NEED, Some.SURVIVOR, Some.VOLUNTEER,
        WithdrawReason.CONSENT_ENDED, null, Some.NOW));
    sparse.put("followed", new PledgeDeclined(Some.PLEDGE, Some.NEED, Some.SURVIVOR,
        PledgeEvent.Reason.FOUND_OTHER_HELP, null, Some.NOW));
    return sparse;
  }

  private static NeedDescription everything() {
    return new NeedDescription(new Kommune("0751"), Set.of(SupportType.NETWORK, SupportType.CHILDREN),
        List.of(Some.speaks("ar", LanguageLevel.NATIVE), Some.speaks("zh-Hant", LanguageLevel.BASIC)), true, HOURS, 2,
        26,
        Set.of(AgeBand.AGE_0_2, AgeBand.AGE_13_17), Urgency.NOW, HelperWish.WOMAN, true, true,
        new SafeChannel(SafeChannel.Kind.THROUGH_REFERRER, HOURS));
  }

  private static NeedDescription least() {
    return new NeedDescription(new Kommune("0101"), Set.of(SupportType.HOUSING),
        List.of(Some.speaks("da", LanguageLevel.FLUENT)), false, WeeklyHours.NONE, 1, NeedDescription.USUAL_WEEKS,
        Set.of(), Urgency.WITHIN_MONTH,
        HelperWish.NO_MATTER, false, false, new SafeChannel(SafeChannel.Kind.NONE, WeeklyHours.NONE));
  }

  private static Consent consent() {
    return new Consent(Set.of(Purpose.MATCHING, Purpose.STATISTICS), Set.of(Some.BRANCH, Some.OTHER_BRANCH), true,
        LocalDate.of(2026, 9, 2));
  }

  private static Consent leastConsent() {
    return new Consent(Set.of(Purpose.MATCHING), Set.of(Some.BRANCH), false, LocalDate.of(2026, 9, 2));
  }

  private static Availability availability() {
    return new Availability(List.of(Some.speaks("ar", LanguageLevel.FLUENT), Some.speaks("da", LanguageLevel.NATIVE)),
        Set.of(SupportType.NETWORK, SupportType.PRACTICAL), new Kommune("0751"), 20, true, HOURS, 2, 3);
  }
}
