package nyvej.web.tool;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nyvej.engine.NeedFacts;
import nyvej.engine.VolunteerFacts;
import nyvej.engine.whatif.Arrivals;
import nyvej.engine.whatif.Comparison;
import nyvej.engine.whatif.Network;
import nyvej.engine.whatif.Report;
import nyvej.event.MatchEvent;
import nyvej.event.NeedEvent;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.VolunteerEvent;
import nyvej.state.Need;
import nyvej.state.Volunteer;
import nyvej.vocabulary.Consent;
import nyvej.vocabulary.Danish;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.Purpose;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.account.Branch;

/**
 * Networks with the volunteers that there are, and needs drawn by chance from those of the last year, as often as needs were
 * recorded. Drawn are only needs that statistics may count: their consent says so and is in force.
 */
final class OwnNetworks implements Plannable {
  /** Of fewer it could be told who they are, and nothing could be learned from them. */
  static final int FEWEST_NEEDS = 50;

  private static final Duration YEAR = Duration.ofDays(365);

  private final List<Branch> branches;
  private final List<VolunteerFacts> volunteers;
  private final List<Need> needs;
  private final Arrivals arrivals;
  private final long seed;

  private OwnNetworks(List<Branch> branches, List<VolunteerFacts> volunteers, List<Need> needs, Arrivals arrivals,
      long seed) {
    this.branches = branches;
    this.volunteers = volunteers;
    this.needs = needs;
    this.arrivals = arrivals;
    this.seed = seed;
  }

  /** All that has happened, as far as it matters here. */
  static final class Past {
    private final Map<NeedId, Need> needs = new TreeMap<>();
    private final Map<VolunteerId, Volunteer> volunteers = new HashMap<>();

    Past happened(NyvejEvent event) {
      switch (event) {
        case NeedEvent e -> onNeed(e.need(), e);
        case VolunteerEvent e -> onVolunteer(e.volunteer(), e);
        case MatchEvent e -> {
          onNeed(e.need(), e);
          onVolunteer(e.volunteer(), e);
        }
        case PledgeEvent e -> onNeed(e.need(), e);
      }
      return this;
    }

    private void onNeed(NeedId id, NyvejEvent event) {
      needs.compute(id, (_, need) -> requireNonNull(Need.evolve(need, id, event)));
    }

    private void onVolunteer(VolunteerId id, NyvejEvent event) {
      volunteers.compute(id, (_, volunteer) -> requireNonNull(Volunteer.evolve(volunteer, id, event)));
    }

    /**
     * The networks of the time to come, from this Danish day on.
     *
     * @throws ToolException if there are fewer than {@link #FEWEST_NEEDS} to draw from
     */
    OwnNetworks networks(List<Branch> branches, Instant now, Instant until, long seed) {
      var recorded = needs.values().stream().filter(need -> need.recordedAt().isAfter(now.minus(YEAR))).toList();
      var drawn = recorded.stream().filter(need -> counts(need, now)).toList();
      if (drawn.size() < FEWEST_NEEDS) {
        throw new ToolException(Exit.PROBLEMS,
            "There are fewer than " + FEWEST_NEEDS + " needs of the last year that statistics may count.");
      }
      var first = recorded.stream().map(Need::recordedAt).min(Instant::compareTo).orElseThrow();
      double years = Math.max(1, Duration.between(first, now).toDays()) / (double) YEAR.toDays();
      return new OwnNetworks(branches, volunteers.values().stream().map(Volunteer::facts).toList(), drawn,
          new Arrivals(Danish.day(now).atStartOfDay(Danish.TIME).toInstant(), until, recorded.size() / years), seed);
    }

    private static boolean counts(Need need, Instant now) {
      return need.consent().purposes().contains(Purpose.STATISTICS) && need.consentInForce(now);
    }
  }

  @Override
  public List<Branch> branches() {
    return branches;
  }

  @Override
  public Network network(int run) {
    var random = Arrivals.chance(seed, run);
    return arrivals.at(volunteers, random, at -> again(needs.get(random.nextInt(needs.size())), random, at));
  }

  private static NeedFacts again(Need need, RandomGenerator random, Instant at) {
    var consent = need.consent();
    long days = ChronoUnit.DAYS.between(Danish.day(need.recordedAt()), consent.until());
    return Arrivals.need(new NeedId(new UUID(random.nextLong(), random.nextLong())), need.description(),
        new Consent(consent.purposes(), consent.branches(), consent.partnersCoarsely(), Danish.day(at).plusDays(days)),
        at);
  }

  @Override
  public Report report(Comparison comparison) {
    return Report.ofRealWomen(comparison, needs.stream().map(Need::description).toList());
  }

  @Override
  public String needs() {
    return "needs like those of the last year";
  }
}
