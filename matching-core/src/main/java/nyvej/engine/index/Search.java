package nyvej.engine.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import nyvej.engine.Criterion;
import nyvej.engine.HardRule;
import nyvej.engine.NeedFacts;
import nyvej.engine.Proposal;
import nyvej.engine.Score;
import nyvej.engine.Standing;
import nyvej.engine.Weights;
import nyvej.vocabulary.BranchId;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the best volunteers, at those first who may be best, and stops when nobody left can be better than whom it has.
 *
 * <p>How well somebody scores at most is known before looking: it is the score of somebody ideal who speaks as well, lives there,
 * and offers, is experienced and loaded as much. For each fit of languages a {@link Walk} goes from place to place, and of all
 * walks that which promises most goes on (the threshold algorithm of Fagin, Lotem and Naor, 2003, over groups). A bound is
 * computed by the criteria themselves and summed as a score is; each criterion and each rounding is monotone, so no score exceeds
 * it.
 */
class Search {
  private static final Criterion[] CRITERIA = Criterion.values();
  /** In these the volunteers of a group differ; the others are as good for all as for somebody ideal. */
  private static final Criterion[] OF_EACH = EnumSet
      .complementOf(EnumSet.of(Criterion.LANGUAGE, Criterion.WAITING, Criterion.URGENCY)).toArray(Criterion[]::new);
  /** How far below ideal the walks of a common language look one after the other. */
  private static final double[] STEPS_BELOW = {0, 0.02, 0.05, 0.1, Double.POSITIVE_INFINITY};
  /** A fit that so few sets of languages have needs one walk only, which looks the sets up. */
  private static final int FEW = 8;

  private final NeedFacts need;
  private final Weights weights;
  private final double[] weight = new double[CRITERIA.length];
  private final LanguageSets languages;
  private final LanguageSets.Fits fits;
  private final int hers;
  private final int wanted;
  private final boolean remotePossible;
  private final int[] places;
  private final RowPair pair;
  private final double[] ideal = new double[CRITERIA.length];
  private final double[] own = new double[CRITERIA.length];
  private final double[][] support;
  private final double[] load = new double[Bits.STEPS];
  private final Best best;
  /** Somebody at least as good as anybody. */
  private long anybody = Bits.worst();
  private double kilometres;
  private int scanned;

  /** A branch whose volunteers are looked at. */
  record Branch(BranchId id, Parts places) {}

  Search(NeedFacts need, Instant now, int limit, Weights weights, LanguageSets languages) {
    this.need = need;
    this.weights = weights;
    this.languages = languages;
    for (var criterion : CRITERIA) {
      weight[criterion.ordinal()] = weights.of(criterion);
    }
    var description = need.description();
    fits = languages.fits(description.languages());
    hers = Places.number(description.kommune());
    wanted = Bits.support(description.supportTypes());
    remotePossible = description.remotePossible();
    places = Places.nearestFirst(hers);
    pair = new RowPair(need, now);
    best = new Best(limit);
    support = new double[Integer.bitCount(wanted) + 1][Bits.STEPS];
    bound();
  }

  /** What somebody ideal gets for each number of shared kinds, each greenness and each load, and for all else. */
  private void bound() {
    pair.of(1, hers);
    int mask = 0;
    for (int shared = 0; shared < support.length; shared++) {
      for (int green = 0; green < Bits.STEPS; green++) {
        pair.ideal(Bits.ideal(mask, green, 0));
        support[shared][green] = contribution(Criterion.SUPPORT);
      }
      mask |= Integer.lowestOneBit(wanted & ~mask);
    }
    for (int i = 0; i < load.length; i++) {
      pair.ideal(Bits.ideal(wanted, 0, i));
      load[i] = contribution(Criterion.FAIRNESS);
    }
    pair.ideal(Bits.ideal(wanted, 0, 0));
    for (var criterion : CRITERIA) {
      ideal[criterion.ordinal()] = contribution(criterion);
    }
  }

  /** How many volunteers were looked at. */
  int scanned() {
    return scanned;
  }

  /** The best of these branches, best first. */
  List<Proposal> among(List<Branch> branches) {
    for (var branch : branches) {
      anybody = Bits.better(anybody, branch.places.ideal());
    }
    var walks = walks();
    while (true) {
      var walk = mostPromising(walks);
      if (walk == null || !best.mayTake(walk.bound)) {
        return proposals();
      }
      visit(branches, walk);
      walk.visited++;
      goOn(walk);
    }
  }

  private List<Walk> walks() {
    var walks = new ArrayList<Walk>();
    for (int level = 0; level < fits.levels().length; level++) {
      if (fits.levels()[level] > 0 || need.description().interpreter()) {
        boolean few = fits.sets()[level].length <= FEW;
        for (int i = 1; i < STEPS_BELOW.length; i++) {
          if (!few || i == STEPS_BELOW.length - 1) {
            var walk = new Walk(level, few ? 0 : STEPS_BELOW[i - 1], STEPS_BELOW[i]);
            goOn(walk);
            walks.add(walk);
          }
        }
      }
    }
    return walks;
  }

  private static @Nullable Walk mostPromising(List<Walk> walks) {
    Walk most = null;
    double bound = 0;
    for (int i = 0; i < walks.size(); i++) {
      if (walks.get(i).bound >= bound && (most == null || walks.get(i).bound > bound)) {
        most = walks.get(i);
        bound = most.bound;
      }
    }
    return most;
  }

  private void goOn(Walk walk) {
    while (walk.visited < places.length && !leadsTo(walk, places[walk.visited])) {
      walk.visited++;
    }
    if (walk.visited == places.length) {
      walk.end();
    } else {
      lookAt(walk.level, places[walk.visited]);
      walk.at(sum(ideal));
    }
  }

  private boolean leadsTo(Walk walk, int place) {
    int[] sets = fits.sets()[walk.level];
    return Part.reaches(anybody, Places.kilometres(hers, place), remotePossible)
        && (sets.length > FEW || languages.spoken(sets, place));
  }

  /** From now on bounds are of those. */
  private void lookAt(int level, int place) {
    pair.of(fits.levels()[level], place);
    pair.ideal(Bits.ideal(wanted, 0, 0));
    ideal[Criterion.LANGUAGE.ordinal()] = contribution(Criterion.LANGUAGE);
    ideal[Criterion.CLOSENESS.ordinal()] = contribution(Criterion.CLOSENESS);
    ideal[Criterion.SUPPORT.ordinal()] = support[support.length - 1][0];
    ideal[Criterion.FAIRNESS.ordinal()] = load[0];
  }

  private double contribution(Criterion criterion) {
    return criterion.value(pair) * weight[criterion.ordinal()];
  }

  /** As {@link Score} adds. */
  private static double sum(double[] contributions) {
    double sum = 0;
    for (double contribution : contributions) {
      sum += contribution;
    }
    return sum;
  }

  /** What nobody of these bits exceeds in the place that is looked at. */
  private double bound(long bits) {
    ideal[Criterion.SUPPORT.ordinal()] = support[Integer.bitCount(Bits.support(bits) & wanted)][Bits.greenness(bits)];
    ideal[Criterion.FAIRNESS.ordinal()] = load[Bits.load(bits)];
    return sum(ideal);
  }

  private void visit(List<Branch> branches, Walk walk) {
    int place = places[walk.visited];
    kilometres = Places.kilometres(hers, place);
    lookAt(walk.level, place);
    for (int i = 0; i < branches.size(); i++) {
      var branch = branches.get(i);
      if (branch.places.get(place) instanceof Parts here && here.reaches(kilometres, remotePossible)) {
        pair.of(branch.id);
        visit(here, walk);
      }
    }
  }

  private void visit(Parts here, Walk walk) {
    int[] sets = fits.sets()[walk.level];
    if (sets.length <= FEW) {
      for (int set : sets) {
        visit(here.get(set), walk);
      }
      return;
    }
    var levelOf = fits.levelOf();
    for (int i = 0; i < here.numbers().length; i++) {
      if (levelOf[here.numbers()[i]] == walk.level) {
        visit(here.parts()[i], walk);
      }
    }
  }

  private void visit(@Nullable Part group, Walk walk) {
    switch (group) {
      case Rows rows -> visit(rows, rows.ideal(), walk);
      case Group many -> {
        for (int i = 0; i < many.ideals().length; i++) {
          visit(many.rows()[i], many.ideals()[i], walk);
        }
      }
      case Parts _ -> throw new IllegalArgumentException("not at the end of the way");
      case null -> {
      }
    }
  }

  private void visit(Rows rows, long bits, Walk walk) {
    if (Part.reaches(bits, kilometres, remotePossible)) {
      double bound = bound(bits);
      if (bound > walk.lowest && best.mayTake(bound) && mayTake(bound, rows)) {
        scan(rows, walk);
      }
    }
  }

  /** Where all are ordered alike, the first has the lowest id. */
  private boolean mayTake(double bound, Rows rows) {
    return Bits.order(rows.bits(0)) != Bits.order(rows.bits(rows.size() - 1))
        || best.takes(bound, rows.high(0), rows.low(0));
  }

  /** For benchmarks to note what is scanned. */
  void scan(Rows rows, Walk walk) {
    scanned += rows.size();
    for (int row = 0; row < rows.size(); row++) {
      long bits = rows.bits(row);
      double bound = bound(bits);
      if (mayFit(bits) && bound > walk.lowest && bound <= walk.bound
          && best.takes(bound, rows.high(row), rows.low(row))) {
        judge(rows, row);
      }
    }
  }

  /** Passes over most of those whom the rules would refuse; the rules themselves decide on the others. */
  private boolean mayFit(long bits) {
    return Part.reaches(bits, kilometres, remotePossible) && (Bits.support(bits) & wanted) != 0
        && Bits.engaged(bits) < Bits.matchesAtATime(bits) && Bits.standing(bits) == Standing.ACTIVE;
  }

  /** What is the same for all of the group is taken from somebody ideal. */
  private void judge(Rows rows, int row) {
    pair.of(rows, row);
    System.arraycopy(ideal, 0, own, 0, own.length);
    for (var criterion : OF_EACH) {
      own[criterion.ordinal()] = contribution(criterion);
    }
    double score = sum(own);
    if (best.takes(score, rows.high(row), rows.low(row)) && HardRule.allHold(pair)) {
      best.add(new Best.Found(score, rows.high(row), rows.low(row), pair.branch(), pair.languageFit(), pair.place(),
          rows, row));
    }
  }

  private List<Proposal> proposals() {
    var proposals = new ArrayList<Proposal>();
    for (var found : best.ranked()) {
      pair.of(found.branch());
      pair.of(found.fit(), found.place());
      pair.of(found.rows(), found.row());
      proposals.add(Proposal.of(pair.volunteer(), Score.of(pair, weights)));
    }
    return proposals;
  }
}
