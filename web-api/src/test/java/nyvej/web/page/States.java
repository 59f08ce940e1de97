package nyvej.web.page;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nyvej.engine.Standing;
import nyvej.event.MatchEvent.DeclineReason;
import nyvej.event.MatchEvent.Outcome;
import nyvej.event.MatchEvent.OwnChoiceReason;
import nyvej.event.NeedEvent;
import nyvej.state.Need;
import nyvej.state.Pledge;
import nyvej.state.Volunteer;
import nyvej.vocabulary.AvoidedAreas;
import nyvej.vocabulary.Away;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.DaysAway;
import nyvej.vocabulary.Exclusions;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.Role;
import nyvej.web.access.account.Account;
import nyvej.web.identity.Identity;
import nyvej.web.page.board.BoardSamples;
import nyvej.web.page.board.HistoryLine;
import nyvej.web.page.branch.Helper;
import nyvej.web.page.partner.OpenRow;
import nyvej.web.page.partner.PledgeRow;
import nyvej.web.page.referral.Referral;
import nyvej.web.page.volunteer.Ask;
import org.jspecify.annotations.Nullable;

/** Every state of every page, with sample data. */
final class States {
  private static final List<String> COORDINATOR = List.of("/board", "/volunteers");
  private static final List<String> REFERRER = List.of("/referrals");
  private static final List<String> VOLUNTEER = List.of("/asked", "/availability");
  private static final List<String> PARTNER = List.of("/open-needs", "/pledges");

  private States() {}

  static Map<String, Gallery.State> all(Wording say, Locale locale) {
    var states = new HashMap<String, Gallery.State>();
    board(states, say, locale);
    branch(states, say);
    referrals(states, say, locale);
    exclusions(states, say, locale);
    volunteer(states, say, locale);
    days(states, say, locale);
    partner(states, say, locale);
    access(states, locale);
    states.put("error-404", new Gallery.State("error/404", "/", List.of(), Map.of()));
    return states;
  }

  private static void board(Map<String, Gallery.State> states, Wording say, Locale locale) {
    var samples = new BoardSamples(Gallery.NOW, locale);
    put(states, "board", "board/board", "/board", COORDINATOR, board(samples.board(false), null));
    put(states, "board-unfolded", "board/board", "/board", COORDINATOR, board(samples.unfolded(), null));
    put(states, "board-empty", "board/board", "/board", COORDINATOR, board(samples.empty(), null));
    put(states, "board-open", "board/board", "/board", COORDINATOR,
        board(samples.board(true), samples.chosen(Need.Status.OPEN, true)));
    put(states, "board-nobody", "board/board", "/board", COORDINATOR,
        board(samples.board(true), samples.chosen(Need.Status.OPEN, false)));
    put(states, "board-plan", "board/plan", "/board/plan", COORDINATOR,
        new HashMap<>(Map.of("plan", samples.plan(true))));
    put(states, "board-plan-unproven", "board/plan", "/board/plan", COORDINATOR,
        new HashMap<>(Map.of("plan", samples.plan(false))));
    var against = board(samples.board(true), samples.chosen(Need.Status.OPEN, true));
    against.put("against", samples.against());
    put(states, "board-against", "board/board", "/board", COORDINATOR, against);
    var asked = board(samples.board(true), samples.chosen(Need.Status.ASKED, true));
    asked.put("notice", say.text("board.did.asked"));
    put(states, "board-asked", "board/board", "/board", COORDINATOR, asked);
    var taken = board(samples.board(true), samples.chosen(Need.Status.ASKED, true));
    taken.put("problem", say.problem("need.not-open"));
    put(states, "board-taken", "board/board", "/board", COORDINATOR, taken);
    put(states, "board-accepted", "board/board", "/board", COORDINATOR,
        board(samples.board(true), samples.chosen(Need.Status.ACCEPTED, true)));
  }

  private static Map<String, Object> board(Object board, @Nullable Object chosen) {
    var model = new HashMap<String, Object>();
    model.put("board", board);
    if (chosen != null) {
      model.put("case", chosen);
    }
    model.put("live", true);
    model.put("position", "p");
    model.put("key", "k");
    model.put("ownKey", "o");
    model.put("ownReasons", OwnChoiceReason.values());
    model.put("declineReasons", DeclineReason.values());
    model.put("outcomes", Outcome.values());
    return model;
  }

  private static void branch(Map<String, Gallery.State> states, Wording say) {
    var active = helper(1, false);
    var suspended = helper(2, true);
    put(states, "volunteers", "branch/volunteers", "/volunteers", COORDINATOR,
        new HashMap<>(Map.of("volunteers", new Unfolded<>(List.of(active, suspended), "p", -1, true))));
    put(states, "volunteer", "branch/volunteer", "/volunteers", COORDINATOR,
        new HashMap<>(Map.of("one", suspended, "away", away().spells(), "key", "k", "notice",
            say.text("volunteer.did.suspended"))));
  }

  private static DaysAway away() {
    return new DaysAway(List.of(new Away(LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 2)),
        new Away(LocalDate.of(2027, 2, 8), LocalDate.of(2027, 2, 8))));
  }

  private static Helper helper(int n, boolean suspended) {
    var volunteer = new VolunteerId(id(n));
    return Helper.of(new Volunteer(volunteer, new BranchId(id(7)), Gender.WOMAN,
        n == 2 ? BoardSamples.offer(n) : null, Map.of(), false, Set.of(), List.of(), Set.of(),
        suspended ? Gallery.NOW : null, Map.of(), Set.of(), null, away(),
        new AvoidedAreas(Set.of(new Kommune("0101"), new Kommune("0461")))),
        new Identity("Birgit Holm", "birgit@example.org"));
  }

  private static void referrals(Map<String, Gallery.State> states, Wording say, Locale locale) {
    var list = List.of(referral(1, Need.Status.OPEN), referral(2, Need.Status.ASKED), referral(3, Need.Status.ACCEPTED),
        referral(4, Need.Status.PLEDGED), referral(5, Need.Status.WITHDRAWN));
    put(states, "referrals", "referral/list", "/referrals", REFERRER,
        new HashMap<>(Map.of("referrals", new Unfolded<>(list, "p", -1, true), "version", "v", "notice",
            say.text("referral.did.recorded"))));
    put(states, "referrals-unfolded", "referral/list", "/referrals", REFERRER,
        new HashMap<>(Map.of("referrals", new Unfolded<>(list, "p", 3, false), "version", "v")));
    put(states, "referrals-empty", "referral/list", "/referrals", REFERRER,
        new HashMap<>(Map.of("referrals", Unfolded.empty(), "version", "v")));
    var form = Form.empty().with("interpreter", "yes").with("until", "2027-05-23").with("hours", 2).with("weeks", 12)
        .with("helper",
            "NO_MATTER");
    put(states, "refer", "referral/form", "/referrals", REFERRER, referralForm(form, locale));
    var wrong = Form.empty().with("supports", "NETWORK", "CHILDREN").with("hours", "two").with("kommune", "0751")
        .with("name", "Amal").with("language", "ar").with("times", "MONDAY-EVENING");
    wrong.number("hours", say);
    wrong.number("weeks", say);
    wrong.wrong("urgency", say.text("refer.urgency.missing"));
    wrong.wrong("channel", say.text("refer.channel.missing"));
    wrong.wrong("contact", say.text("refer.contact.missing"));
    wrong.wrong("branches", say.text("refer.branches.missing"));
    wrong.wrong("until", say.text("refer.until.malformed"));
    wrong.wrong("signed", say.text("refer.signed.missing"));
    put(states, "refer-wrong", "referral/form", "/referrals", REFERRER, referralForm(wrong, locale));
    var exclusions = new Exclusions(Set.of(new Kommune("0101"), new Kommune("0751")), Set.of(new VolunteerId(id(1))));
    put(states, "referral", "referral/one", "/referrals", REFERRER,
        new HashMap<>(Map.of("version", "v", "one", referral(2, Need.Status.ASKED),
            "wanted", BoardSamples.wanted(2), "consent", BoardSamples.consent(), "exclusions", exclusions, "form",
            Form.empty(), "key", "k", "withdrawReasons", NeedEvent.Reason.values(), "history",
            List.of(new HistoryLine(Gallery.NOW.minus(Duration.ofDays(3)), "NeedRecorded", ""),
                new HistoryLine(Gallery.NOW.minus(Duration.ofMinutes(20)), "MatchApproved", "")))));
  }

  private static void exclusions(Map<String, Gallery.State> states, Wording say, Locale locale) {
    var wrong = Form.empty().with("areas", "0101", "", "").with("persons", "Birgit");
    wrong.wrong("persons", say.problem("volunteer.malformed"));
    put(states, "exclusions", "referral/exclusions", "/referrals", REFERRER,
        new HashMap<>(Map.of("form", wrong, "choices", Choices.in(locale), "need", id(2), "key", "k")));
  }

  private static Map<String, Object> referralForm(Form form, Locale locale) {
    var branches = List.of(new Choices.Option("a", "Røde Kors Aarhus"), new Choices.Option("b", "Røde Kors Randers"));
    return new HashMap<>(
        Map.of("form", form, "choices", Choices.in(locale).withBranches(branches), "key", "k", "earlier",
            List.of(new Choices.Option("x", "B-7Q2F – Aarhus"))));
  }

  private static Referral referral(int n, Need.Status status) {
    var wanted = BoardSamples.wanted(n);
    return new Referral(new NeedId(id(n)), Code.of(new NeedId(id(n))), wanted.kommune(), wanted.supportTypes(),
        Gallery.NOW.minus(Duration.ofDays(3 * n)), status, 3 * n, n == 4);
  }

  private static void volunteer(Map<String, Gallery.State> states, Wording say, Locale locale) {
    var ask = new Ask(new MatchId(id(1)), BoardSamples.wanted(0), 12L, Gallery.NOW.plus(Duration.ofHours(51)));
    var running = List.of(new Ask(new MatchId(id(2)), BoardSamples.wanted(3), 3L, Gallery.NOW));
    put(states, "asked", "volunteer/asked", "/asked", VOLUNTEER,
        new HashMap<>(Map.of("version", "v", "ask", ask, "count", 2, "running", running,
            "form", Form.empty(), "key", "k", "otherKey", "o", "declineReasons", DeclineReason.values())));
    var wrong = Form.empty();
    wrong.wrong("reason", say.text("asked.why.missing"));
    put(states, "asked-wrong", "volunteer/asked", "/asked", VOLUNTEER,
        new HashMap<>(Map.of("version", "v", "ask", ask, "count", 1, "running",
            List.of(), "form", wrong, "key", "k", "otherKey", "o", "declineReasons", DeclineReason.values())));
    put(states, "asked-none", "volunteer/asked", "/asked", VOLUNTEER,
        new HashMap<>(Map.of("version", "v", "count", 0, "running", running, "form",
            Form.empty(), "standing", Standing.ACTIVE, "notice", say.text("asked.did.yes"))));
    var form = Form.empty().with("supports", "NETWORK").with("language", "da", "ar").with("level", "NATIVE", "FLUENT")
        .with("kommune", "0751").with("radius", 30).with("times", "MONDAY-EVENING", "SATURDAY-MORNING")
        .with("capacity", 1).with("asks", 2);
    put(states, "availability", "volunteer/availability", "/availability", VOLUNTEER,
        new HashMap<>(Map.of("form", form, "choices",
            Choices.in(locale), "paused", false, "left", false, "away", away().spells(), "missing",
            List.of("Børneattest"), "key", "k", "otherKey", "o",
            "leaveKey", "l")));
    var bad = Form.empty().with("radius", 900);
    bad.wrong("supports", say.problem("support-types.missing"));
    bad.wrong("languages", say.text("form.languages.missing"));
    bad.wrong("kommune", say.text("form.kommune.missing"));
    bad.wrong("radius", say.problem("radius.out-of-range"));
    bad.wrong("times", say.problem("hours.missing"));
    put(states, "availability-wrong", "volunteer/availability", "/availability", VOLUNTEER,
        new HashMap<>(Map.of("form", bad,
            "choices", Choices.in(locale), "paused", true, "left", false, "away", List.of(), "missing", List.of(),
            "key", "k", "otherKey", "o",
            "leaveKey", "l")));
  }

  private static void days(Map<String, Gallery.State> states, Wording say, Locale locale) {
    var away = Form.empty().with("from", "2026-12-20", "").with("to", "2026-12-10", "");
    away.wrong("away", say.problem("away.backwards"));
    put(states, "away", "volunteer/away", "/availability", VOLUNTEER, new HashMap<>(Map.of("form", away, "key", "k")));
    put(states, "areas", "volunteer/areas", "/availability", VOLUNTEER, new HashMap<>(
        Map.of("form", Form.empty().with("areas", "0101", "", ""), "choices", Choices.in(locale), "key", "k")));
  }

  private static void partner(Map<String, Gallery.State> states, Wording say, Locale locale) {
    var rows = List.of(new OpenRow("r1", "Aarhus", "Netværk", "k"),
        new OpenRow("r2", "Region Midtjylland", "Praktisk hjælp", "k"),
        new OpenRow("r3", say.text("open.whole-country"), "Støtte til børn", "k"));
    put(states, "open-needs", "partner/needs", "/open-needs", PARTNER,
        new HashMap<>(Map.of("rows", rows,
            "form", Form.empty(), "choices", Choices.in(locale), "publishedAt",
            Gallery.NOW.minus(Duration.ofMinutes(8)))));
    put(states, "open-needs-few", "partner/needs", "/open-needs", PARTNER,
        new HashMap<>(Map.of("rows", List.of(),
            "form", Form.empty(), "choices", Choices.in(locale), "nothing", say.text("open.not-shown"))));
    put(states, "pledges", "partner/pledges", "/pledges", PARTNER,
        new HashMap<>(Map.of("pledges", new Unfolded<>(List.of(
            pledge(1, Pledge.Status.WAITING), pledge(2, Pledge.Status.CONFIRMED), pledge(3, Pledge.Status.DECLINED)),
            "p",
            1, true))));
    put(states, "pledges-empty", "partner/pledges", "/pledges", PARTNER,
        new HashMap<>(Map.of("pledges", Unfolded.empty())));
  }

  private static PledgeRow pledge(int n, Pledge.Status status) {
    return new PledgeRow(new PledgeId(id(n)), Code.of(new PledgeId(id(n))), Gallery.NOW.minus(Duration.ofDays(n)),
        status, "k");
  }

  private static void access(Map<String, Gallery.State> states, Locale locale) {
    put(states, "sign-in", "access/sign-in", "/sign-in", List.of(), new HashMap<>(Map.of("back", "/", "username",
        "aarhus", "kept", "k", "problem", "sign-in.refused")));
    put(states, "kept", "access/kept", "/sign-in", List.of(), new HashMap<>(Map.of("kept",
        new Kept("/referrals", List.of(new KeptField("name", "Amal"))))));
    var lines = List.of(
        new Person(id(1), "Anders i Aarhus", "aarhus", List.of(Role.COORDINATOR, Role.REFERRER), "Netværk for nye veje",
            Account.State.ACTIVE),
        new Person(id(2), "Vibeke", "en.meget.lang.adresse@netvaerk-for-nye-veje.example.org", List.of(Role.VOLUNTEER),
            "Netværk for nye veje, København", Account.State.DISABLED));
    put(states, "people", "access/people", "/people", List.of("/people"), new HashMap<>(Map.of("lines", lines, "roles",
        Role.values(), "seats", List.of(new Choices.Option("s", "Netværk for nye veje, Aarhus")), "invitation",
        new Invited("https://nyvej.example/join/abcdefghijklmnopqrstuvwxyz0123456789"))));
  }

  /** As the pages of access have them, whose own are theirs alone. */
  public record Person(UUID person, String name, String username, List<Role> roles, String where,
      Account.State state) {}

  /** An invitation's link. */
  public record Invited(String link) {}

  /** A form that outlived its session. */
  public record Kept(String action, List<KeptField> fields) {}

  /** One of its fields. */
  public record KeptField(String name, String value) {}

  private static void put(Map<String, Gallery.State> states, String name, String template, String path,
      List<String> menu,
      Map<String, Object> model) {
    states.put(name, new Gallery.State(template, path, menu, model));
  }

  private static UUID id(int n) {
    return new UUID(0x4000L, 0x8000_0000_0000_0000L | n * 0x9E3779B1L);
  }
}
