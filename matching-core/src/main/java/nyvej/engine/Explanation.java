package nyvej.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nyvej.vocabulary.Availability;
import nyvej.vocabulary.Clearance;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.LanguageSkill;
import nyvej.vocabulary.NeedDescription;
import nyvej.vocabulary.SupportType;
import org.jspecify.annotations.Nullable;

/**
 * Says why in the reader's language, for a coordinator who may see both the need and the volunteer. Nothing in a sentence
 * identifies her.
 */
public final class Explanation {
  private static final Explanation DANISH = new Explanation(Sentences.read("da"));
  private static final Explanation ENGLISH = new Explanation(Sentences.read("en"));

  private final Sentences sentences;
  private final Names names;

  Explanation(Sentences sentences) {
    this.sentences = sentences;
    this.names = new Names(sentences);
  }

  /** In English for an English reader, in Danish for everybody else. */
  public static Explanation in(Locale reader) {
    return reader.getLanguage().equals("en") ? ENGLISH : DANISH;
  }

  /** What a criterion is called, for a heading. */
  public String name(Criterion criterion) {
    return names.of("criterion", criterion);
  }

  /** What a kind of support is called within a sentence. */
  public String name(SupportType type) {
    return names.of("support", type);
  }

  /** What a clearance is called within a sentence. */
  public String name(Clearance clearance) {
    return names.of("clearance", clearance);
  }

  /** What a language is called within a sentence; its code when nobody has named it. */
  public String name(Language language) {
    return names.of(language);
  }

  /** What a kommune is called. */
  public String name(Kommune kommune) {
    return names.of(kommune);
  }

  /** How well the pair meets a criterion; the volunteer must have stated what she or he offers. */
  public String because(Criterion criterion, NeedFacts need, VolunteerFacts volunteer, Instant now) {
    var offer = Objects.requireNonNull(volunteer.availability(), "nothing offered");
    return sentences.say("because." + criterion + Situation.of(criterion, need, volunteer, offer),
        known(need, volunteer, now));
  }

  /** Why a volunteer does not fit, knowing nothing but the rule that speaks against it. */
  public String whyNot(HardRule rule) {
    return sentences.say("rule." + rule, Map.of());
  }

  /** Why this volunteer does not fit, when the rule does not hold for the pair. */
  public String whyNot(HardRule rule, NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return sentences.word("pair." + rule) == null
        ? whyNot(rule)
        : sentences.say("pair." + rule, known(need, volunteer, now));
  }

  /** What single change would make the two fit; empty when more than one rule speaks against them, or nothing should. */
  public Optional<String> whatWouldFit(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return Changes.toFit(need, volunteer, now).map(change -> say(change, "fit"));
  }

  /** What single change would raise a criterion of two who fit; empty when nothing would, or nothing should. */
  public Optional<String> whatWouldRaise(Criterion criterion, NeedFacts need, VolunteerFacts volunteer, Instant now) {
    return Changes.toRaise(criterion, need, volunteer, now).map(change -> say(change, "better"));
  }

  private String say(Change change, String effect) {
    return sentences.say("change." + change.getClass().getSimpleName(), switch (change) {
      case Change.Cleared cleared ->
        Map.of("effect", effect, "clearances", names.list(cleared.clearances(), this::name),
            "until", names.of(cleared.until()));
      case Change.Freed freed -> Map.of("effect", effect, "matches", freed.matches());
      case Change.AskedAt asked -> Map.of("effect", effect, "day", names.of(Danish.day(asked.time())));
      case Change.Offered offered -> Map.of("effect", effect, "types", names.either(offered.oneOf(), this::name));
      case Change.Farther farther -> Map.of("effect", effect, "km", farther.kilometres());
      case Change.MoreHours more -> Map.of("effect", effect, "hours", more.hours());
      case Change.Resumed _,Change.Interpreted _,Change.HersRemote _,Change.TheirsRemote _ -> Map.of("effect", effect);
    });
  }

  /**
   * Why nobody fits: a sentence for each rule that speaks against volunteers, the one that speaks against most first. None
   * when somebody fits.
   */
  public List<String> whyNobody(Proposals proposals, NeedFacts need) {
    if (proposals.fitting() > 0) {
      return List.of();
    }
    if (proposals.candidates() == 0) {
      return List.of(sentences.say("nobody.no-volunteers", Map.of()));
    }
    if (proposals.excludedBy().containsKey(HardRule.NEED_IS_OPEN)) {
      return List.of(whyNot(HardRule.NEED_IS_OPEN));
    }
    return proposals.excludedBy().entrySet().stream()
        .sorted(Map.Entry.<HardRule, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()))
        .map(rule -> excluded(rule.getKey(), rule.getValue(), proposals.excludedOnlyBy().get(rule.getKey()), need))
        .toList();
  }

  /** What a plan for everybody who waits says of one need. */
  public String says(Advice advice) {
    return sentences.say("plan." + advice, Map.of());
  }

  /** What it costs another when a plan is not followed: nobody helps her. */
  public String goesWithout() {
    return sentences.say("plan.goes-without", Map.of());
  }

  /** What it costs another when a plan is not followed: somebody else helps her, who fits less, by so much of a score. */
  public String fitsLess(double by) {
    return sentences.say("plan.fits-less", Map.of("points", points(by)));
  }

  /** Why a volunteer is asked first: so many yeses to so many asks, and so many asks left. */
  public String saysYes(int yes, int asks, int left) {
    return sentences.say("plan.says-yes",
        Map.of("often", 2 * yes >= asks ? "yes" : "no", "yes", yes, "asks", asks, "left", left));
  }

  /** How much better a plan could be at most: so many more needs helped, and so much more of all scores. */
  public String notBetterThan(int needs, double score) {
    return needs == 0 && score == 0
        ? sentences.say("plan.proven", Map.of())
        : sentences.say("plan.bound", Map.of("needs", needs, "points", points(score)));
  }

  /** Of 100, at least one, so that what is something is never called nothing. */
  private static long points(double score) {
    return Math.max(1, Math.round(score * 100));
  }

  private String excluded(HardRule rule, int count, @Nullable Integer only, NeedFacts need) {
    var known = known(need);
    known.put("count", count);
    var sentence = sentences.say("nobody." + rule, known);
    return only == null ? sentence : sentence + " " + sentences.say("nobody.only", Map.of("only", only));
  }

  private Map<String, Object> known(NeedFacts need, VolunteerFacts volunteer, Instant now) {
    var known = known(need);
    known.put("days", Math.max(0, Duration.between(need.waitingSince(), now).toDays()));
    known.put("paused", volunteer.standing() == Standing.PAUSED ? "yes" : "no");
    known.put("experience", volunteer.experience());
    known.put("times", Rules.asksInAWeek(new FactsPair(need, volunteer, now)));
    known.put("clearances", names.list(Rules.missingClearances(new FactsPair(need, volunteer, now)), this::name));
    if (volunteer.availability() != null) {
      known.putAll(known(need.description(), volunteer.availability()));
      known.put("common", CommonHours.of(need.description(), volunteer, volunteer.availability(), now));
      known.put("away", CommonHours.away(volunteer, now) ? "yes" : "no");
      known.put("free", Math.max(0, volunteer.availability().matchesAtATime() - volunteer.engaged()));
    }
    return known;
  }

  private Map<String, Object> known(NeedFacts facts) {
    var need = facts.description();
    var known = new HashMap<String, Object>();
    known.put("hers", languages(need.languages()));
    known.put("wanted", names.list(need.supportTypes(), this::name));
    known.put("wish", need.helper().name());
    known.put("there", name(need.kommune()));
    known.put("asked", need.hoursAWeek());
    known.put("weeks", facts.expectedWeeks());
    known.put("urgency", need.urgency().name());
    return known;
  }

  private Map<String, Object> known(NeedDescription need, Availability offer) {
    var known = new HashMap<String, Object>();
    var shared = need.supportTypes().stream().filter(offer.supportTypes()::contains).toList();
    known.put("theirs", languages(offer.languages()));
    var common = CommonLanguage.best(need.languages(), offer.languages());
    if (common != null) {
      known.put("herBest", name(common.hers().language()));
      known.put("theirBest", name(common.theirs().language()));
    }
    known.put("offered", shared.size());
    known.put("types", need.supportTypes().size());
    known.put("shared", names.list(shared, this::name));
    known.put("here", name(offer.kommune()));
    known.put("km", Reach.kilometres(need, offer));
    known.put("ferry", Crossings.kilometres(need.kommune(), offer.kommune()));
    known.put("radius", offer.radiusKm());
    known.put("capacity", offer.matchesAtATime());
    known.put("asks", offer.asksPerWeek());
    return known;
  }

  private String languages(List<LanguageSkill> skills) {
    return names.list(skills, skill -> name(skill.language()));
  }
}
