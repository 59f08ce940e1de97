package nyvej.engine.plan;

import static nyvej.engine.plan.Draft.NOBODY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nyvej.engine.Matching;
import nyvej.engine.NeedFacts;
import nyvej.engine.Proposal;
import nyvej.engine.VolunteerFacts;
import nyvej.engine.plan.Asking.Answers;
import nyvej.engine.plan.Suggestion.Consequence;
import nyvej.engine.plan.Suggestion.Helper;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.Urgency;
import nyvej.vocabulary.VolunteerId;

/**
 * Who should help whom, all open needs and all volunteers considered at once: as many of the most urgent needs as can be
 * served, then of the next, then the greatest sum of scores. Of volunteers and needs that come to the same, ids decide, so the
 * same facts always give the same plan.
 *
 * <p>It is the best among the candidates it was given: with only the best few for each need, somebody further down may be
 * left out. A volunteer's score is the same for the first need and the second. Not for two threads at once.
 */
public final class Plan {
  private final List<NeedFacts> needs;
  private final List<VolunteerFacts> volunteers;
  private final List<List<Proposal>> proposals;
  private final Map<NeedId, Integer> numbers;
  private final Problem problem;
  private final Planner planner;
  private final Bound bound;

  private Plan(List<NeedFacts> needs, List<VolunteerFacts> volunteers, List<List<Proposal>> proposals,
      Map<VolunteerId, Integer> places, Instant now, BooleanSupplier stop) {
    this.needs = needs;
    this.volunteers = volunteers;
    this.proposals = proposals;
    numbers = numbered(needs.stream().map(NeedFacts::id));
    var start = new int[needs.size() + 1];
    for (int need = 0; need < needs.size(); need++) {
      start[need + 1] = start[need] + proposals.get(need).size();
    }
    var all = proposals.stream().flatMap(List::stream).toList();
    problem = new Problem(Urgency.values().length, needs.stream().mapToInt(Plan::urgency).toArray(),
        volunteers.stream().mapToInt(volunteer -> room(volunteer, now)).toArray(), start,
        all.stream().mapToInt(p -> Objects.requireNonNull(places.get(p.volunteer()))).toArray(),
        all.stream().mapToInt(p -> Problem.whole(p.score())).toArray());
    planner = new Planner(problem, stop);
    bound = Bound.of(problem, planner.solution());
  }

  /**
   * Plans.
   *
   * @param needs each once; who is not open has no candidates and stays unserved
   * @param volunteers each once
   * @param matching finds the candidates, which all hard rules allow
   * @param candidates how many to look at for each need at most
   * @param now the time that rules and room are judged at
   */
  public static Plan of(Collection<NeedFacts> needs, Collection<VolunteerFacts> volunteers, Matching matching,
      int candidates, Instant now) {
    var found = new LinkedHashMap<NeedFacts, List<Proposal>>();
    for (var need : needs) {
      var before = found.put(need, matching.propose(need, volunteers, now, candidates).best());
      Problem.require(before == null, "there twice");
    }
    return of(found, volunteers, now, () -> false);
  }

  /**
   * Plans with candidates that were found before, each need's best first; a candidate who is not among the volunteers is left
   * out.
   *
   * @param stop asked often; true once the time is over, and then it is the best plan that is there, with its bound
   */
  public static Plan of(Map<NeedFacts, List<Proposal>> candidates, Collection<VolunteerFacts> volunteers, Instant now,
      BooleanSupplier stop) {
    var needs = candidates.keySet().stream().sorted(Comparator.comparing(NeedFacts::id)).toList();
    var them = volunteers.stream().sorted(Comparator.comparing(VolunteerFacts::id)).toList();
    var places = numbered(them.stream().map(VolunteerFacts::id));
    var proposals = needs.stream().map(need -> Objects.requireNonNull(candidates.get(need)).stream()
        .filter(proposal -> places.containsKey(proposal.volunteer())).toList()).toList();
    return new Plan(needs, them, proposals, places, now, stop);
  }

  private static <T> Map<T, Integer> numbered(Stream<T> ids) {
    var numbers = new HashMap<T, Integer>();
    ids.forEach(id -> Problem.require(numbers.put(id, numbers.size()) == null, "there twice"));
    return numbers;
  }

  private static int urgency(NeedFacts need) {
    return Urgency.NOW.ordinal() - need.description().urgency().ordinal();
  }

  /** Room for matches and for asks, whichever is less: each that is planned will be an ask. */
  static int room(VolunteerFacts volunteer, Instant now) {
    var offer = volunteer.availability();
    if (offer == null) {
      return 0;
    }
    long asked = volunteer.askedIn(VolunteerFacts.ASKS_COUNT, now).count();
    return (int) Math.max(0, Math.min(offer.matchesAtATime() - volunteer.engaged(), offer.asksPerWeek() - asked));
  }

  /** How far it is from the best at most. */
  public Bound bound() {
    return bound;
  }

  /** Who is to help a need. One that was not planned for is an {@link IllegalArgumentException}. */
  public Optional<Helper> helperOf(NeedId need) {
    int number = number(need);
    return helper(number, planner.volunteerOf(number));
  }

  /**
   * Whom each need should ask first, so that the next answers of all bring as many yeses as can be expected, the most urgent
   * first, within everybody's room; nothing for those who should ask nobody who has said yes before.
   *
   * @param answers of everybody who was asked before
   * @param stop as for the plan
   */
  public Map<NeedId, FirstAsk> firstAsks(Map<VolunteerId, Answers> answers, BooleanSupplier stop) {
    var asking = new Asking(answers.values());
    var theirs = volunteers.stream().map(each -> answers.getOrDefault(each.id(), Answers.NONE)).toList();
    var asks = Solver.solve(asking.toAsk(problem, theirs), stop);
    var first = new HashMap<NeedId, FirstAsk>();
    for (int need = 0; need < needs.size(); need++) {
      int volunteer = asks.volunteerOf(need);
      if (volunteer != NOBODY && theirs.get(volunteer).yes() > 0) {
        first.put(needs.get(need).id(), new FirstAsk(volunteers.get(volunteer).id(), theirs.get(volunteer),
            asking.chance(theirs.get(volunteer)), problem.capacity(volunteer)));
      }
    }
    return first;
  }

  /** How many needs of an urgency are served. */
  public long served(Urgency urgency) {
    return IntStream.range(0, needs.size()).filter(need -> needs.get(need).description().urgency() == urgency
        && planner.volunteerOf(need) != NOBODY).count();
  }

  /** Whom to ask for a need and what it would cost; linear in needs and volunteers, so for the needs somebody looks at. */
  public Suggestion suggestionFor(NeedId need) {
    int number = number(need);
    var planned = helperOf(need);
    var alone = proposals.get(number).stream().findFirst().map(p -> new Helper(p.volunteer(), p.score()));
    boolean costsNobody = alone.isEmpty() || alone.equals(planned) || !planner.settled();
    return new Suggestion(need, alone, planned, costsNobody ? List.of() : consequences(number));
  }

  private List<Consequence> consequences(int insisting) {
    var best = proposals.get(insisting).getFirst().volunteer();
    int volunteer = IntStream.range(0, volunteers.size()).filter(i -> volunteers.get(i).id().equals(best)).findFirst()
        .orElseThrow();
    var otherwise = planner.insistingOn(insisting, volunteer);
    var consequences = new ArrayList<Consequence>();
    for (int need = 0; need < needs.size(); need++) {
      if (need != insisting && otherwise[need] != planner.volunteerOf(need)) {
        consequences.add(new Consequence(needs.get(need).id(), helper(need, planner.volunteerOf(need)),
            helper(need, otherwise[need])));
      }
    }
    return consequences;
  }

  private Optional<Helper> helper(int need, int volunteer) {
    if (volunteer == NOBODY) {
      return Optional.empty();
    }
    var id = volunteers.get(volunteer).id();
    return proposals.get(need).stream().filter(p -> p.volunteer().equals(id)).findFirst()
        .map(p -> new Helper(id, p.score()));
  }

  private int number(NeedId need) {
    int number = numbers.getOrDefault(need, NOBODY);
    Problem.require(number != NOBODY, "not planned for");
    return number;
  }
}
