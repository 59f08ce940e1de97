package nyvej;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.Purpose;
import nyvej.vocabulary.SafeChannel;
import nyvej.vocabulary.Sealed;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.SurvivorId;
import nyvej.vocabulary.TimeSpan;
import nyvej.vocabulary.Urgency;
import nyvej.vocabulary.VolunteerId;
import nyvej.vocabulary.WeeklyHours;

/** Plain examples for tests. */
public final class Some {
  public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  public static final NeedId NEED = new NeedId(id(1));
  public static final SurvivorId SURVIVOR = new SurvivorId(id(2));
  public static final OrganisationId SHELTER = new OrganisationId(id(3));
  public static final BranchId BRANCH = new BranchId(id(4));
  public static final PersonId REFERRER = new PersonId(id(5));
  public static final VolunteerId VOLUNTEER = new VolunteerId(id(6));
  public static final PersonId COORDINATOR = new PersonId(id(7));
  public static final MatchId MATCH = new MatchId(id(8));
  public static final PledgeId PLEDGE = new PledgeId(id(9));
  public static final OrganisationId PARTNER = new OrganisationId(id(10));
  public static final PersonId HELPER = new PersonId(id(11));
  public static final PersonId CLERK = new PersonId(id(12));
  public static final BranchId OTHER_BRANCH = new BranchId(id(13));
  public static final OrganisationId OTHER_SHELTER = new OrganisationId(id(14));
  public static final OrganisationId OTHER_PARTNER = new OrganisationId(id(15));
  public static final Sealed NAME = new Sealed("c2VhbGVkLW5hbWUtZm9yLXRlc3Rz");
  public static final Sealed CONTACT = new Sealed("c2VhbGVkLWNvbnRhY3QtZm9yLXRlc3Rz");
  public static final WeeklyHours MONDAY_EVENING = new WeeklyHours(List.of(new TimeSpan(DayOfWeek.MONDAY, 34, 42)));
  public static final WeeklyHours SUNDAY_MORNING = new WeeklyHours(List.of(new TimeSpan(DayOfWeek.SUNDAY, 16, 22)));

  private Some() {}

  public static UUID id(int n) {
    return new UUID(0x4000L, 0x8000000000000000L | n);
  }

  public static LanguageSkill speaks(String language, LanguageLevel level) {
    return new LanguageSkill(new Language(language), level);
  }

  public static Consent consent() {
    return new Consent(Set.of(Purpose.MATCHING, Purpose.STATISTICS), Set.of(BRANCH), true, TODAY.plusMonths(6));
  }

  public static Availability availability() {
    return new Availability(List.of(speaks("ar", LanguageLevel.FLUENT), speaks("da", LanguageLevel.NATIVE)),
        Set.of(SupportType.NETWORK, SupportType.PRACTICAL), new Kommune("0751"), 20, false, MONDAY_EVENING, 2, 3);
  }

  public static NeedDescription description() {
    return new NeedDescription(new Kommune("0751"), Set.of(SupportType.NETWORK),
        List.of(speaks("ar", LanguageLevel.NATIVE)),
        false, MONDAY_EVENING, 2, NeedDescription.USUAL_WEEKS, Set.of(), Urgency.WITHIN_WEEK, HelperWish.WOMAN, false,
        false,
        new SafeChannel(SafeChannel.Kind.SMS, WeeklyHours.NONE));
  }
}
