package nyvej.web.page.board;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nyvej.engine.Explanation;
import nyvej.engine.NeedFacts;
import nyvej.engine.PlainMatching;
import nyvej.engine.Standing;
import nyvej.engine.VolunteerFacts;
import nyvej.engine.Weights;
import nyvej.state.Need;
import nyvej.vocabulary.AgeBand;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.Purpose;
import nyvej.vocabulary.SafeChannel;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.TimeSpan;
import nyvej.vocabulary.Urgency;
import nyvej.vocabulary.VolunteerId;
import nyvej.vocabulary.WeeklyHours;
import nyvej.web.page.Code;
import nyvej.web.page.Unfolded;
import org.jspecify.annotations.Nullable;

/** Made-up boards. */
public final class BoardSamples {
  private static final BranchId BRANCH = new BranchId(id(7));
  private static final List<String> KOMMUNER = List.of("0751", "0101", "0461", "0851", "0561", "0265", "0740");
  private static final List<String> SPOKEN = List.of("ar", "da", "fa", "so", "uk", "prs", "en");

  private final Instant now;
  private final Locale locale;

  /** As of then, in that language. */
  public BoardSamples(Instant now, Locale locale) {
    this.now = now;
    this.locale = locale;
  }

  /** What is wanted. */
  public static NeedDescription wanted(int n) {
    var support = SupportType.values();
    return new NeedDescription(new Kommune(KOMMUNER.get(n % KOMMUNER.size())),
        EnumSet.of(support[n % support.length], support[(n * 3 + 1) % support.length]),
        List.of(speaks(SPOKEN.get(n % SPOKEN.size()), LanguageLevel.NATIVE), speaks("sv", LanguageLevel.BASIC)),
        n % 2 == 0,
        new WeeklyHours(List.of(new TimeSpan(DayOfWeek.TUESDAY, 34, 42), new TimeSpan(DayOfWeek.SATURDAY, 20, 27))),
        1 + n % 3, NeedDescription.USUAL_WEEKS,
        n % 2 == 0 ? Set.of(AgeBand.AGE_3_6, AgeBand.AGE_7_12) : Set.of(), Urgency.values()[2 - Math.min(2, n / 2)],
        HelperWish.values()[n % 3], false, n % 2 == 0, new SafeChannel(SafeChannel.Kind.SMS, WeeklyHours.NONE));
  }

  /** Her consent. */
  public static Consent consent() {
    return new Consent(Set.of(Purpose.MATCHING), Set.of(BRANCH), true, LocalDate.of(2027, 5, 20));
  }

  /** What a volunteer offers. */
  public static Availability offer(int n) {
    return new Availability(
        List.of(speaks(n % 3 == 0 ? "ar" : "fa", LanguageLevel.FLUENT), speaks("da", LanguageLevel.NATIVE)),
        n % 4 == 3 ? Set.of(SupportType.HOUSING) : Set.of(SupportType.NETWORK, SupportType.PSYCHOSOCIAL),
        new Kommune(n % 2 == 0 ? "0751" : "0740"), 60, true,
        new WeeklyHours(List.of(new TimeSpan(DayOfWeek.TUESDAY, 34, 40 + n % 3))), 1 + n % 3, 2);
  }

  /** A full board. */
  public Board board(boolean chosen) {
    var queue = new ArrayList<NeedCard>();
    for (int n = 0; n < 9; n++) {
      queue.add(card(n));
    }
    return new Board(new Unfolded<>(queue, "q", -1, true),
        List.of(ask(3, Duration.ofHours(5)), ask(5, Duration.ofDays(3))),
        new Unfolded<>(List.of(ask(8, Duration.ZERO)), "a", -1, true), List.of(pledge()),
        chosen ? new NeedId(id(0)) : null);
  }

  /** A board whose queue was just unfolded to its end. */
  public Board unfolded() {
    var board = board(false);
    return new Board(new Unfolded<>(board.queue().shown(), "q", 5, false), board.asks(), board.accepted(),
        board.pledges(), null);
  }

  /** A board with nobody on it. */
  public Board empty() {
    return new Board(Unfolded.empty(), List.of(), Unfolded.empty(), List.of(), null);
  }

  /** A need with that status. */
  public Case chosen(Need.Status status, boolean somebodyFits) {
    var wanted = wanted(0);
    var need = new NeedFacts(new NeedId(id(0)), wanted, consent(), true, now.minus(Duration.ofDays(16)),
        NeedDescription.USUAL_WEEKS, Map.of(), Set.of(), false);
    var volunteers = new ArrayList<VolunteerFacts>();
    for (int n = 0; n < 41; n++) {
      volunteers.add(volunteer(n, somebodyFits));
    }
    var proposals = new PlainMatching(Weights.CURRENT).propose(need, volunteers, now, 4);
    var reasons = new Reasons(Explanation.in(locale), need, now);
    var open = status == Need.Status.OPEN;
    var candidates = proposals.best().stream()
        .map(p -> reasons.candidate(p,
            volunteers.stream().filter(v -> v.id().equals(p.volunteer())).findFirst().orElseThrow()))
        .toList();
    return new Case(card(0), status, wanted, consent(), open ? candidates : List.of(),
        open && somebodyFits ? plan(true, List.of(lines().get(1))) : null, open ? reasons.whyNot(proposals) : null,
        open ? null : ask(0, Duration.ofHours(50)), introduction(status),
        open ? List.of(new Case.Other(id(99).toString(), "F-0033 – Aarhus – arabisk")) : List.of(),
        open ? List.of(pledge()) : List.of(),
        List.of(new HistoryLine(now.minus(Duration.ofDays(16)), "NeedRecorded", "Aarhus Kommune"),
            new HistoryLine(now.minus(Duration.ofHours(30)), "MatchApproved",
                locale.getLanguage().equals("da") ? "dig" : "you"),
            new HistoryLine(now.minus(Duration.ofHours(3)), "MatchExpired", "–")));
  }

  /** What speaks against somebody. */
  public Against against() {
    return locale.getLanguage().equals("da")
        ? new Against(new VolunteerId(id(33)), "F-0033",
            List.of("Den frivillige kommer højst 10 km. Der er 43 km fra Randers til Aarhus."), true,
            "Hvis den frivillige kom 33 km længere, ville de passe sammen.")
        : new Against(new VolunteerId(id(33)), "F-0033",
            List.of("The volunteer travels at most 10 km. It is 43 km from Randers to Aarhus."), true,
            "If the volunteer travelled 33 km farther, they would fit.");
  }

  /** A plan for some who wait. */
  public WholePlan plan(boolean proven) {
    return plan(proven, lines());
  }

  private WholePlan plan(boolean proven, List<PlanLine> lines) {
    return new WholePlan(lines, proven, Explanation.in(locale).notBetterThan(0, proven ? 0 : 0.3));
  }

  private List<PlanLine> lines() {
    var danish = locale.getLanguage().equals("da");
    return List.of(
        new PlanLine(card(1), new PlanLine.Helper("F-3K7P", 87), new PlanLine.Helper("F-3K7P", 87), null, List.of()),
        new PlanLine(card(0), new PlanLine.Helper("F-3K7P", 91), new PlanLine.Helper("F-9PX2", 84),
            new PlanLine.First("F-9PX2", Explanation.in(locale).saysYes(3, 4, 1)),
            List.of(danish ? "B-7Q2F har ingen." : "B-7Q2F has nobody.")),
        new PlanLine(card(2), new PlanLine.Helper("F-3K7P", 60), null, null, List.of()),
        new PlanLine(card(4), null, null, null, List.of()));
  }

  private static Case.@Nullable Introduction introduction(Need.Status status) {
    return status == Need.Status.ACCEPTED
        ? new Case.Introduction(new Case.Person("Amal", "12 34 56 78"),
            new Case.Person("Birgit Holm", "birgit@example.org"))
        : null;
  }

  private NeedCard card(int n) {
    var wanted = wanted(n);
    return new NeedCard(new NeedId(id(n)), Code.of(new NeedId(id(n))), wanted.kommune(), wanted.supportTypes(),
        wanted.languages(),
        List.of(16L, 2L, 31L, 20L, 9L, 6L, 3L, 1L, 0L).get(n), wanted.urgency(), n == 3 || n == 5, "v" + n);
  }

  private AskLine ask(int n, Duration left) {
    return new AskLine(new MatchId(id(50 + n)), new NeedId(id(n)), Code.of(new NeedId(id(n))),
        Code.of(new VolunteerId(id(30 + n))),
        now.plus(left));
  }

  private PledgeLine pledge() {
    return new PledgeLine(new PledgeId(id(70)), new NeedId(id(2)), Code.of(new NeedId(id(2))), "Mødrehjælpen Aarhus",
        now.minus(Duration.ofHours(2)));
  }

  private VolunteerFacts volunteer(int n, boolean fits) {
    var valid = LocalDate.of(2027, 1, 1);
    return new VolunteerFacts(new VolunteerId(id(100 + n)), BRANCH, n % 5 == 0 ? Gender.MAN : Gender.WOMAN,
        offer(n),
        n % 7 == 1 || !fits
            ? Map.of()
            : Map.of(Clearance.BOERNEATTEST, valid, Clearance.STRAFFEATTEST, valid, Clearance.CONFIDENTIALITY,
                valid, Clearance.INTRODUCTION_TRAINING, valid),
        n % 6 == 5 ? Standing.PAUSED : Standing.ACTIVE, Set.of(), List.of(), 0, n % 4 == 2 ? 1 : 0, List.of());
  }

  private static LanguageSkill speaks(String language, LanguageLevel level) {
    return new LanguageSkill(new Language(language), level);
  }

  private static UUID id(int n) {
    return new UUID(0x0000_4000L, 0x8000_0000_0000_0000L | n * 0x9E3779B1L);
  }
}
