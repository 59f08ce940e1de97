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
import nyvej.engine.Weights;
import nyvej.vocabulary.BranchId;

/**
 * Looks for the best volunteers, at those first who may be best, and stops when nobody left can be better than whom it has.
 *
 * <p>How well somebody scores at most is known of a place, a fit of languages and a number of shared kinds of support, before
 * looking at anybody: it is the score of an ideal volunteer of such a group. For each fit and number the places are visited from
 * the nearest on, and of all these walks that which promises most goes on (Fagin's threshold algorithm, 2003, over groups). The bound
 * is computed by the same criteria, in the same order and rounding, so it is never below a score of the group.
 */
final class Search {
  private static final Criterion[] CRITERIA = Criterion.values();
  /** In these the volunteers of a group differ; the others are as good for all as for somebody ideal. */
  private static final Criterion[] OF_EACH = EnumSet
      .complementOf(EnumSet.of(Criterion.LANGUAGE, Criterion.WAITING, Criterion.URGENCY)).toArray(Criterion[]::new);

  private final NeedFacts need;
  private final Weights weights;
  private final LanguageSets.Fits fits;
  private final int hers;
  private final int wanted;
  private final boolean remotePossible;
  private final int[] places;
  private final RowPair pair;
  private final double[] contributions = new double[CRITERIA.length];
  private final Best best;
  private int scanned;

  /** A group's part in a pair. */
  record Where(BranchId branch, double fit, int shared, int place) {}

  /** A branch whose volunteers are looked at. */
  record Branch(BranchId id, Parts places) {}

  Search(NeedFacts need, Instant now, int limit, Weights weights, LanguageSets languages) {
    this.need = need;
    this.weights = weights;
    var description = need.description();
    fits = languages.fits(description.languages());
    hers = Places.number(description.kommune());
    wanted = Row.support(description.supportTypes());
    remotePossible = description.remotePossible();
    places = Places.nearestFirst(hers);
    pair = new RowPair(need, now);
    best = new Best(limit);
  }

  /** How many volunteers were looked at. */
  int scanned() {
    return scanned;
  }

  /** The best of these branches, best first. */
  List<Proposal> among(List<Branch> branches) {
    int levels = need.description().interpreter() || fits.levels()[fits.levels().length - 1] > 0
        ? fits.levels().length
        : fits.levels().length - 1;
    int kinds = Integer.bitCount(wanted);
    var next = new int[levels * kinds];
    var bounds = new double[levels * kinds];
    for (int walk = 0; walk < bounds.length; walk++) {
      bounds[walk] = bound(walk, kinds, 0);
    }
    while (true) {
      int walk = mostPromising(bounds);
      if (walk < 0 || !best.mayTake(bounds[walk])) {
        return proposals();
      }
      visit(branches, places[next[walk]], walk / kinds, walk % kinds + 1);
      bounds[walk] = ++next[walk] < places.length ? bound(walk, kinds, next[walk]) : -1;
    }
  }

  private static int mostPromising(double[] bounds) {
    int most = -1;
    double bound = 0;
    for (int walk = 0; walk < bounds.length; walk++) {
      if (bounds[walk] >= bound && (most < 0 || bounds[walk] > bound)) {
        most = walk;
        bound = bounds[walk];
      }
    }
    return most;
  }

  private double bound(int walk, int kinds, int place) {
    pair.ideal();
    pair.of(fits.levels()[walk / kinds], walk % kinds + 1, places[place]);
    return score();
  }

  private double score() {
    for (var criterion : CRITERIA) {
      contributions[criterion.ordinal()] = criterion.value(pair) * weights.of(criterion);
    }
    return sum();
  }

  /** As {@link Score} adds. */
  private double sum() {
    double sum = 0;
    for (double contribution : contributions) {
      sum += contribution;
    }
    return sum;
  }

  private void visit(List<Branch> branches, int place, int level, int shared) {
    double kilometres = Places.kilometres(hers, place);
    for (var branch : branches) {
      if (branch.places.get(place) instanceof Parts here && here.reaches(kilometres, remotePossible)) {
        visit(here, level, new Where(branch.id, fits.levels()[level], shared, place), kilometres);
      }
    }
  }

  private void visit(Parts here, int level, Where where, double kilometres) {
    var levelOf = fits.levelOf();
    for (int i = 0; i < here.numbers().length; i++) {
      if (levelOf[here.numbers()[i]] == level && here.parts()[i] instanceof Parts speakers
          && speakers.reaches(kilometres, remotePossible)) {
        for (int j = 0; j < speakers.numbers().length; j++) {
          if (Integer.bitCount(speakers.numbers()[j] & wanted) == where.shared) {
            scan((Group) speakers.parts()[j], where, kilometres);
          }
        }
      }
    }
  }

  private void scan(Group group, Where where, double kilometres) {
    if (!group.reaches(kilometres, remotePossible)) {
      return;
    }
    pair.of(where.branch);
    pair.of(where.fit, where.shared, where.place);
    pair.ideal();
    double bound = score();
    for (var rows : group.rows()) {
      for (int row = 0; row < rows.size(); row++) {
        pair.of(rows, row);
        if (!best.takes(bound, pair.high(), pair.low())) {
          return;
        }
        scanned++;
        judge(where, rows, row);
      }
    }
  }

  /** The group's own contributions are there already; those that its volunteers differ in are computed for each. */
  private void judge(Where where, Rows rows, int row) {
    for (var criterion : OF_EACH) {
      contributions[criterion.ordinal()] = criterion.value(pair) * weights.of(criterion);
    }
    double score = sum();
    if (best.takes(score, pair.high(), pair.low()) && HardRule.allHold(pair)) {
      best.add(new Best.Found(score, pair.high(), pair.low(), where, rows, row));
    }
  }

  private List<Proposal> proposals() {
    var proposals = new ArrayList<Proposal>();
    for (var found : best.ranked()) {
      pair.of(found.group().branch);
      pair.of(found.group().fit, found.group().shared, found.group().place);
      pair.of(found.rows(), found.row());
      proposals.add(Proposal.of(pair.volunteer(), Score.of(pair, weights)));
    }
    return proposals;
  }
}
