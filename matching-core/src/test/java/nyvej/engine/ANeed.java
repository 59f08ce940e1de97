package nyvej.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.Purpose;
import nyvej.vocabulary.SafeChannel;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.Urgency;
import nyvej.vocabulary.VolunteerId;
import nyvej.vocabulary.WeeklyHours;

/** A need that {@link AVolunteer} fits in every way, to be changed in the one way that a test is about. */
public final class ANeed {
  public static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  public static final BranchId BRANCH = new BranchId(new UUID(1, 1));

  public NeedId id = new NeedId(new UUID(2, 1));
  public Kommune kommune = new Kommune("0751");
  public Set<SupportType> supportTypes = Set.of(SupportType.PRACTICAL);
  public List<LanguageSkill> languages = List.of(speaks("ar", LanguageLevel.NATIVE));
  public boolean interpreter;
  public WeeklyHours times = WeeklyHours.NONE;
  public int hoursAWeek = 2;
  public Set<AgeBand> children = Set.of();
  public Urgency urgency = Urgency.WITHIN_WEEK;
  public HelperWish helper = HelperWish.NO_MATTER;
  public boolean remotePossible;
  public Set<BranchId> branches = Set.of(BRANCH);
  public LocalDate consentUntil = LocalDate.parse("2026-06-30");
  public boolean open = true;
  public Instant waitingSince = NOW;
  public int expectedWeeks = NeedDescription.USUAL_WEEKS;
  public Map<VolunteerId, Set<PairMark>> marks = Map.of();
  public Set<Kommune> avoidedAreas = Set.of();
  public boolean continuity;

  public static NeedFacts need(Consumer<ANeed> change) {
    var need = new ANeed();
    change.accept(need);
    return need.facts();
  }

  public static ANeed like(NeedFacts facts) {
    var need = new ANeed();
    var description = facts.description();
    need.id = facts.id();
    need.kommune = description.kommune();
    need.supportTypes = description.supportTypes();
    need.languages = description.languages();
    need.interpreter = description.interpreter();
    need.times = description.times();
    need.hoursAWeek = description.hoursAWeek();
    need.children = description.children();
    need.urgency = description.urgency();
    need.helper = description.helper();
    need.remotePossible = description.remotePossible();
    need.branches = facts.consent().branches();
    need.consentUntil = facts.consent().until();
    need.open = facts.open();
    need.waitingSince = facts.waitingSince();
    need.expectedWeeks = facts.expectedWeeks();
    need.marks = facts.marks();
    need.avoidedAreas = facts.avoidedAreas();
    need.continuity = facts.continuity();
    return need;
  }

  public NeedFacts facts() {
    var description = new NeedDescription(kommune, supportTypes, languages, interpreter, times, hoursAWeek,
        expectedWeeks, children,
        urgency, helper, false, remotePossible, new SafeChannel(SafeChannel.Kind.NONE, WeeklyHours.NONE));
    var consent = new Consent(Set.of(Purpose.MATCHING), branches, false, consentUntil);
    return new NeedFacts(id, description, consent, open, waitingSince, expectedWeeks, marks, avoidedAreas, continuity);
  }

  public static LanguageSkill speaks(String language, LanguageLevel level) {
    return new LanguageSkill(new Language(language), level);
  }
}
