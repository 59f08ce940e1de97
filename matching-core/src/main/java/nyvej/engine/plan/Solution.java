package nyvej.engine.plan;

import java.math.BigInteger;

/**
 * An assignment, and prices that bound how much better another could be.
 *
 * <p>Whatever the volunteers' prices are, as long as none is negative, no assignment is worth more than all room at its price
 * and the most that each need could gain at these prices: that is the {@linkplain #bound() bound}. Where it equals the
 * {@linkplain #value() value}, the assignment is optimal, and adding up both is the proof (weak duality of linear
 * programming).
 */
public final class Solution {
  private final int[] volunteer;
  private final int[] served;
  private final long[] gain;
  private final long[] price;
  private final long score;
  private final BigInteger value;
  private final BigInteger bound;

  /** Adds all up, in time linear in the needs, volunteers and candidates; keeps both arrays. */
  Solution(Problem problem, int[] volunteer, long[] price) {
    this.volunteer = volunteer;
    this.price = price;
    gain = new long[problem.needs()];
    served = new int[problem.classes()];
    var most = new Sum();
    var worth = new Sum();
    long scores = 0;
    for (int need = 0; need < problem.needs(); need++) {
      long itsWorth = Problem.worth(problem.urgency(need), problem.classes());
      for (int arc = problem.start(need); arc < problem.end(need); arc++) {
        gain[need] = Math.max(gain[need], itsWorth + problem.score(arc) - price[problem.volunteer(arc)]);
        if (problem.volunteer(arc) == volunteer[need]) {
          served[problem.urgency(need)]++;
          scores += problem.score(arc);
          worth.add(itsWorth + problem.score(arc));
        }
      }
      most.add(gain[need]);
    }
    score = scores;
    value = worth.total();
    bound = most.total().add(priceOfAllRoom(problem, price));
  }

  private static BigInteger priceOfAllRoom(Problem problem, long[] price) {
    var sum = BigInteger.ZERO;
    for (int volunteer = 0; volunteer < price.length; volunteer++) {
      if (price[volunteer] > 0) {
        sum = sum.add(BigInteger.valueOf(price[volunteer]).multiply(BigInteger.valueOf(problem.capacity(volunteer))));
      }
    }
    return sum;
  }

  /** Who is to help a need; -1 when nobody. */
  public int volunteerOf(int need) {
    return volunteer[need];
  }

  /** How many needs of a class are served. */
  public int served(int urgency) {
    return served[urgency];
  }

  /** The sum of the scores. */
  public long score() {
    return score;
  }

  /** What a need gains at most, at these prices; at least 0. */
  public long gainOf(int need) {
    return gain[need];
  }

  /** The price of a volunteer's room: what one place more would be worth. */
  public long priceOf(int ofVolunteer) {
    return price[ofVolunteer];
  }

  /** What the assignment is worth: its score, and {@code classes - urgency} steps of 2<sup>54</sup> for each need served. */
  public BigInteger value() {
    return value;
  }

  /** What no assignment exceeds. */
  public BigInteger bound() {
    return bound;
  }

  /** By how much the best could be worth more than this at most. */
  public BigInteger gap() {
    return bound.subtract(value);
  }

  /** Whether it is proven that none is better. */
  public boolean optimal() {
    return gap().signum() == 0;
  }

  /** Adds up to 2<sup>24</sup> numbers from 0 to 2<sup>62</sup>. */
  private static final class Sum {
    private long high;
    private long low;

    void add(long number) {
      high += number >>> 32;
      low += number & 0xffff_ffffL;
    }

    BigInteger total() {
      return BigInteger.valueOf(high).shiftLeft(32).add(BigInteger.valueOf(low));
    }
  }
}
