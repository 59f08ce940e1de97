package nyvej.engine.whatif;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** How people behave; all assumed, for reasons told in ops/docs/what-if.md. */
public final class Behaviour {
  /** Asks that are answered with yes. */
  public static final double ACCEPTED = 0.62;
  /** Asks that are answered with no; the others get no answer. */
  public static final double DECLINED = 0.23;
  /** Until an answer, on average. */
  public static final double DAYS_TO_ANSWER = 0.8;
  /** An ask without an answer ends then. */
  public static final Duration TO_ANSWER = Duration.ofDays(3);
  /** The same when she needs help now. */
  public static final Duration TO_ANSWER_NOW = Duration.ofDays(1);
  /** Needs that are withdrawn if nobody is found first. */
  public static final double WITHDRAWN = 0.07;
  /** Until then, on average. */
  public static final double DAYS_TO_WITHDRAW = 15;
  /** How many days of waiting a step of urgency counts for. */
  public static final int DAYS_AN_URGENCY = 7;

  /** Whoever has found nobody by then is unmet. */
  public static final Duration PATIENCE = Duration.ofDays(13 * 7L);
  /** A network that begins with nobody engaged is as busy as it gets by then: the longest match, about. */
  public static final Duration WARM_UP = Duration.ofDays(18 * 7L);

  /** Matches last evenly from 6 to 18 weeks. */
  static final int FEWEST_WEEKS = 6;
  static final int MOST_WEEKS = 18;
  /** When coordinators ask, on working days. */
  static final List<LocalTime> ROUNDS = List.of(LocalTime.of(9, 30), LocalTime.of(13, 30));

  private Behaviour() {}
}
