package nyvej.engine.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import nyvej.engine.Criterion;
import nyvej.engine.HardRule;
import nyvej.engine.NeedFacts;
import nyvej.engine.Proposal;
import nyvej.engine.Score;
import nyvej.engine.Weights;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.HelperWish;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the best volunteers, at those first who may be best, and stops when nobody left can be better than whom it has.
 *
 * <p>How well somebody scores at most is known before looking: it is the score of somebody ideal who speaks as well, lives there,
 * and offers, is experienced and loaded as much. For each fit of languages a {@link Walk} goes from place to place, and of all
 * walks that which promises most goes on; the groups it comes by wait until nothing promises more than they (the threshold
 * algorithm of Fagin, Lotem and Naor, 2003, over groups). A bound is computed by the criteria themselves and summed as a score is;
 * each criterion and each rounding is monotone, so no score exceeds it.
 */
class Search {
  private static final Criterion[] CRITERIA = Criterion.values();
  private static final Gender[] GENDERS = Gender.values();
  /** In these the volunteers of a group differ, those first in which they differ most; the others are the same for all. */
  private static final Criterion[] OF_EACH = {Criterion.COMMON_HOURS, Criterion.SUPPORT, Criterion.FAIRNESS,
    Criterion.CLOSENESS, Criterion.CONTINUITY};
  /** So much below the best of a group its volunteers are looked at with them. */
  private static final double NEARLY = 0.02;
  /** So few are looked at when they are seen: to let them wait would take longer. */
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
  /** The bounds of the place that is looked at, for each number of shared kinds, greenness and load; negative until asked for. */
  private final double[] bounds;
  private final Best best;
  private final PriorityQueue<Waiting> waiting = new PriorityQueue<>();
  /** Whom she wishes for, a bit for each gender. */
  private final int genders;
  /** The half hours a week that the two must have in common. */
  private final int enough;
  /** Somebody at least as good as anybody. */
  private long anybody = Bits.worst();
  /** The fit and the place that are looked at. */
  private int level = -1;
  private int place;
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
    genders = genders(description.helper());
    enough = 2 * description.hoursAWeek();
    support = new double[Integer.bitCount(wanted) + 1][Bits.STEPS];
    bounds = new double[support.length * Bits.STEPS * Bits.STEPS];
    bound();
  }

  private static int genders(HelperWish wish) {
    int genders = 0;
    for (var gender : GENDERS) {
      genders |= wish.metBy(gender) ? 1 << gender.ordinal() : 0;
    }
    return genders;
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

  /** The best of these branches, best first. Nobody is looked at when she waits for nobody, or has less time than she asks for. */
  List<Proposal> among(List<Branch> branches) {
    if (!HardRule.NEED_IS_OPEN.holds(pair) || !HardRule.HAS_ENOUGH_COMMON_HOURS.holds(pair)) {
      return List.of();
    }
    for (var branch : branches) {
      anybody = Bits.better(anybody, branch.places.ideal());
    }
    var walks = walks();
    while (true) {
      var walk = mostPromising(walks);
      var first = waiting.peek();
      if (first != null && (walk == null || first.bound >= walk.bound)) {
        if (!best.mayTake(first.bound)) {
          return proposals();
        }
        look(waiting.remove());
      } else if (walk == null || !best.mayTake(walk.bound)) {
        return proposals();
      } else {
        visit(branches, walk);
        walk.visited++;
        goOn(walk);
      }
    }
  }

  private List<Walk> walks() {
    var walks = new ArrayList<Walk>();
    for (int i = 0; i < fits.levels().length; i++) {
      if (fits.levels()[i] > 0 || need.description().interpreter()) {
        var walk = new Walk(i, languages.spoken(fits.sets()[i]));
        goOn(walk);
        walks.add(walk);
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
      walk.bound = -1;
    } else {
      lookAt(walk.level, places[walk.visited]);
      walk.bound = bound(Bits.ideal(wanted, 0, 0));
    }
  }

  private boolean leadsTo(Walk walk, int there) {
    return walk.leadsTo(there) && Part.reaches(anybody, Places.kilometres(hers, there), remotePossible);
  }

  /** From now on bounds are of those. */
  private void lookAt(int ofLevel, int inPlace) {
    if (level == ofLevel && place == inPlace) {
      return;
    }
    level = ofLevel;
    place = inPlace;
    kilometres = Places.kilometres(hers, place);
    pair.of(fits.levels()[level], place);
    pair.ideal(Bits.ideal(wanted, 0, 0));
    ideal[Criterion.LANGUAGE.ordinal()] = contribution(Criterion.LANGUAGE);
    ideal[Criterion.CLOSENESS.ordinal()] = contribution(Criterion.CLOSENESS);
    Arrays.fill(bounds, -1);
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
    int shared = Integer.bitCount(Bits.support(bits) & wanted);
    int at = (shared * Bits.STEPS + Bits.greenness(bits)) * Bits.STEPS + Bits.load(bits);
    if (bounds[at] < 0) {
      System.arraycopy(ideal, 0, own, 0, own.length);
      own[Criterion.SUPPORT.ordinal()] = support[shared][Bits.greenness(bits)];
      own[Criterion.FAIRNESS.ordinal()] = load[Bits.load(bits)];
      bounds[at] = sum(own);
    }
    return bounds[at];
  }

  private void visit(List<Branch> branches, Walk walk) {
    lookAt(walk.level, places[walk.visited]);
    for (int i = 0; i < branches.size(); i++) {
      var branch = branches.get(i);
      if (branch.places.get(place) instanceof Parts here && here.reaches(kilometres, remotePossible)) {
        pair.of(branch.id);
        visit(here);
      }
    }
  }

  private void visit(Parts here) {
    int[] sets = fits.sets()[level];
    if (sets.length * 4 <= here.numbers().length) {
      for (int set : sets) {
        if (languages.isSpoken(set, place) && here.get(set) instanceof Part group) {
          see(group, group.ideal());
        }
      }
      return;
    }
    var levelOf = fits.levelOf();
    for (int i = 0; i < here.numbers().length; i++) {
      if (levelOf[here.numbers()[i]] == level) {
        see(here.parts()[i], here.ideals()[i]);
      }
    }
  }

  /** For benchmarks to note what is near by. */
  void see(Part group, long bits) {
    if (Part.reaches(bits, kilometres, remotePossible)) {
      double bound = bound(bits);
      if (best.mayTake(bound)) {
        if (group instanceof Rows rows && rows.size() <= FEW) {
          look(rows, bound);
        } else {
          waiting.add(new Waiting(pair.branch(), level, place, group, bound));
        }
      }
    }
  }

  private void look(Waiting some) {
    lookAt(some.level, some.place);
    pair.of(some.branch);
    switch (some.group) {
      case Rows rows -> look(rows, some.bound);
      case Group many -> look(many, some);
      case Parts _ -> throw new IllegalArgumentException("not at the end of the way");
    }
  }

  /** At those who may be best; the others wait on. */
  private void look(Group many, Waiting some) {
    double highest = some.bound;
    double lowest = highest - NEARLY;
    double next = -1;
    var ideals = many.ideals();
    for (int i = 0; i < ideals.length; i++) {
      if (Part.reaches(ideals[i], kilometres, remotePossible)) {
        double bound = bound(ideals[i]);
        if (bound <= lowest) {
          next = Math.max(next, bound);
        } else if (bound <= highest && best.mayTake(bound)) {
          look(many.rows()[i], bound);
        }
      }
    }
    if (next >= 0 && best.mayTake(next)) {
      some.bound = next;
      waiting.add(some);
    }
  }

  private void look(Rows rows, double bound) {
    if (mayTake(bound, rows)) {
      scan(rows);
    }
  }

  /** Where all are ordered alike, the first has the lowest id. */
  private boolean mayTake(double bound, Rows rows) {
    return Bits.order(rows.bits(0)) != Bits.order(rows.bits(rows.size() - 1))
        || best.takes(bound, rows.high(0), rows.low(0));
  }

  /** For benchmarks to note what is scanned. */
  void scan(Rows rows) {
    scanned += rows.size();
    for (int row = 0; row < rows.size(); row++) {
      long bits = rows.bits(row);
      if (mayFit(bits) && best.mayTake(bound(bits))) {
        pair.of(rows, row);
        if (pair.halfHours() >= enough) {
          judge(rows, row);
        }
      }
    }
  }

  /** Passes over most of those whom the rules would refuse; the rules themselves decide on the others. */
  private boolean mayFit(long bits) {
    return (Bits.support(bits) & wanted) != 0 && Bits.free(bits) && Part.reaches(bits, kilometres, remotePossible)
        && (genders & 1 << Bits.gender(bits).ordinal()) != 0;
  }

  /** One criterion after the other takes the place of what was ideal, as long as that is good enough. */
  private void judge(Rows rows, int row) {
    long high = rows.high(row);
    long low = rows.low(row);
    System.arraycopy(ideal, 0, own, 0, own.length);
    double score = 0;
    for (var criterion : OF_EACH) {
      own[criterion.ordinal()] = contribution(criterion);
      score = sum(own);
      if (!best.takes(score, high, low)) {
        return;
      }
    }
    if (HardRule.allHold(pair)) {
      best.add(new Best.Found(score, high, low, pair.branch(), pair.languageFit(), pair.place(), rows, row));
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
