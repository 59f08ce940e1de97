package nyvej.engine.plan;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Who could help whom, how well, and how many a volunteer has room for: numbers only.
 *
 * <p>Needs and volunteers are counted from 0. A need asks for one volunteer; each of its candidates has a score. Of two
 * equally good plans the one that is found depends on this order, so whoever wants the same plan for the same facts counts
 * them in the order of their ids.
 *
 * <p>All is exact. A need's urgency is worth more than any scores that could be lost by serving it: a class is worth
 * {@link #STEP} more than the next. Serving one need more, or a more urgent one instead of another, changes the assignment
 * along one path that meets each volunteer at most once and so loses less than {@link #MOST} times {@link #BEST_SCORE},
 * which is less than a step. So the plan of greatest worth serves as many of the most urgent class as can be served, then of
 * the next, and then has the greatest score. Worths, prices and lengths of paths stay below 2<sup>62</sup>.
 */
public final class Problem {
  /** The greatest score, which stands for 1. */
  public static final int BEST_SCORE = 1 << 30;

  /** There are fewer needs, and fewer volunteers, than this. */
  public static final int MOST = 1 << 24;

  /** How many classes of urgency there can be. */
  public static final int MOST_CLASSES = 32;

  /** What a class of urgency is worth more than the next, and the last more than being left alone. */
  static final long STEP = (long) MOST * BEST_SCORE;

  /** A price at which nobody gains; that of volunteers without any room, so that nobody looks at them. */
  static final long TOO_DEAR = MOST_CLASSES * STEP + BEST_SCORE;

  private final int classes;
  private final int[] urgency;
  private final int[] capacity;
  private final int[] start;
  private final int[] volunteer;
  private final int[] score;

  /**
   * Keeps the arrays. In time and memory linear in their lengths.
   *
   * @param classes how many classes of urgency there are, 1 to {@link #MOST_CLASSES}
   * @param urgency the class of each need; 0 is the most urgent
   * @param capacity how many needs each volunteer has room for, at least 0
   * @param start where each need's candidates begin, and where the last one's end
   * @param volunteer the candidates of all needs, one need's after the other; a need names each at most once
   * @param score how well each fits, 0 to {@link #BEST_SCORE}
   * @throws IllegalArgumentException when anything of this does not hold
   */
  public Problem(int classes, int[] urgency, int[] capacity, int[] start, int[] volunteer, int[] score) {
    require(classes >= 1 && classes <= MOST_CLASSES, "classes out of range");
    require(urgency.length < MOST && capacity.length < MOST, "too many needs or volunteers");
    require(Arrays.stream(urgency).allMatch(c -> c >= 0 && c < classes), "unknown class of urgency");
    require(Arrays.stream(capacity).allMatch(c -> c >= 0), "negative capacity");
    require(start.length == urgency.length + 1 && start[0] == 0, "not one start for each need");
    require(start[urgency.length] == volunteer.length && volunteer.length == score.length, "not one score for each");
    this.classes = classes;
    this.urgency = urgency;
    this.capacity = capacity;
    this.start = start;
    this.volunteer = volunteer;
    this.score = score;
    requireCandidates();
  }

  private void requireCandidates() {
    var namedBy = new int[capacity.length];
    Arrays.fill(namedBy, -1);
    for (int need = 0; need < urgency.length; need++) {
      require(start[need] <= start[need + 1] && start[need + 1] <= volunteer.length, "starts that fall");
      for (int arc = start[need]; arc < start[need + 1]; arc++) {
        require(volunteer[arc] >= 0 && volunteer[arc] < capacity.length, "unknown volunteer");
        require(namedBy[volunteer[arc]] != need, "a volunteer named twice");
        require(score[arc] >= 0 && score[arc] <= BEST_SCORE, "score out of range");
        namedBy[volunteer[arc]] = need;
      }
    }
  }

  /** The same needs, candidates and room, with scores that are the volunteers' own. */
  Problem scored(IntUnaryOperator scoreOf) {
    return new Problem(classes, urgency, capacity, start, volunteer, Arrays.stream(volunteer).map(scoreOf).toArray());
  }

  /** A score from 0 to 1 in whole numbers; anything else is an {@link IllegalArgumentException}. */
  public static int whole(double score) {
    require(score >= 0 && score <= 1, "score out of range");
    return (int) Math.round(score * BEST_SCORE);
  }

  /** How many classes of urgency there are. */
  public int classes() {
    return classes;
  }

  /** How many needs there are. */
  public int needs() {
    return urgency.length;
  }

  /** How many volunteers there are. */
  public int volunteers() {
    return capacity.length;
  }

  /** The class of a need. */
  public int urgency(int need) {
    return urgency[need];
  }

  /** How many needs a volunteer has room for. */
  public int capacity(int of) {
    return capacity[of];
  }

  /** How many needs all volunteers together have room for. */
  long places() {
    return Arrays.stream(capacity).asLongStream().sum();
  }

  /** How many candidates all needs have. */
  public int arcs() {
    return volunteer.length;
  }

  /** Where a need's candidates begin. */
  public int start(int need) {
    return start[need];
  }

  /** Where they end: the index behind the last. */
  public int end(int need) {
    return start[need + 1];
  }

  /** The candidate at an index. */
  public int volunteer(int arc) {
    return volunteer[arc];
  }

  /** How well the candidate at an index fits. */
  public int score(int arc) {
    return score[arc];
  }

  /** What serving a need of a class is worth, without its score. */
  static long worth(int urgency, int classes) {
    return (classes - urgency) * STEP;
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
